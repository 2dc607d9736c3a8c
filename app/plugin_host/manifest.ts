import type { Preset } from '#access/presets'
import type { Price } from '#customers/add_ons/price'

/** What an add-on is, readable without starting it: the catalogue, the price list and the access page are made of manifests. */
export interface Manifest<Ability extends string = string> {
  /** `[a-z_]+`: the folder, the Edge disk, the table prefix and the entitlement are all this one name. */
  id: string
  /** i18n keys of the name and of one sentence that sells it. */
  title: string
  summary: string
  /** Ids of plugins that must be installed and entitled too. Only their `contract.ts` may be imported. */
  requires: readonly string[]
  /** What a user may be granted, each `<id>.<verb>`. The first is the door: it guards what states no other. */
  abilities: readonly [Ability, ...Ability[]]
  /** What each preset of the access page grants; a preset that is left out grants nothing here. */
  presets?: Partial<Record<Preset, readonly Ability[]>>
  navigation: readonly NavigationEntry<Ability>[]
  /** Where the provider has set no other (`/provider/prices`). */
  price: Price
  /** Where a contact person sets it up; shown beside the add-on while it is active. */
  settings?: { href: string; ability: Ability }
  /** Outside services that receive data while the add-on is active: the sub-processors on the data processing page. */
  consumes?: readonly OutsideService[]
}

export interface NavigationEntry<Ability extends string = string> {
  /** i18n key. */
  label: string
  href: string
  /** Lowest first; areas use whole hundreds. */
  order: number
  /** Default: the first ability. */
  ability?: Ability
}

export interface OutsideService {
  name: string
  /** i18n key: what it receives, and why. */
  purpose: string
  /** ISO 3166-1 alpha-2, where it processes the data. */
  country: string
}
