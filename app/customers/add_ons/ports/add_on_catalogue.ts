import type { Price } from '#customers/add_ons/price'

/** An add-on as it is sold. */
export interface AddOn {
  id: string
  /** i18n keys of the name and of one sentence that sells it. */
  title: string
  summary: string
  /** Ids of add-ons that must be active as well, on every day that this one is. */
  requires: readonly string[]
  /** What a user may be granted in it. */
  abilities: readonly string[]
  /** Where no other has been set (`add_on_prices`). */
  price: Price
}

/** Which add-ons this installation sells. Answered by the plugin host. */
export abstract class AddOnCatalogue {
  /** In the order that they are installed. */
  abstract list(): AddOn[]
  abstract find(id: string): AddOn | undefined
  /** Those that stop working without the one named. */
  abstract requiring(id: string): AddOn[]
}
