/** An add-on as far as ordering it goes. */
export interface AddOn {
  id: string
  /** Ids of add-ons that must be active as well. */
  requires: readonly string[]
}

/** Which add-ons this installation sells. Answered by the plugin host. */
export abstract class AddOnCatalogue {
  abstract find(id: string): AddOn | undefined
  /** Those that stop working without the one named. */
  abstract requiring(id: string): AddOn[]
}
