import { BaseEvent } from '@adonisjs/core/events'

/** A customer may no longer use an add-on. Told after the entitlement has ended, so listeners of that add-on do not hear it. */
export default class AddOnCancelled extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly addOnId: string,
    readonly byUserId: number
  ) {
    super()
  }
}
