import type { Slots } from '#core/extension_points'
import type User from '#access/models/user'

/** What a plugin shows in one slot. */
export interface Fragment<Props extends object, Ability extends string = string> {
  /** Which ability sees it. Default: the plugin's first. */
  ability?: Ability
  /** Edge template on the plugin's own disk: `nps::fragments/score`. */
  template: string
  /** What the template shows; `null` shows nothing. Default: the slot's props as they are. */
  data?(user: User, props: Props): Promise<object | null> | object | null
}

export type Fragments<Ability extends string = string> = {
  [Name in keyof Slots]?: Fragment<Slots[Name] & object, Ability>
}
