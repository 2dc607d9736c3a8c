import { BaseEvent } from '@adonisjs/core/events'

/** A customer may use an add-on from now on. Told after the entitlement is stored. */
export default class AddOnOrdered extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly addOnId: string,
    readonly byUserId: number
  ) {
    super()
  }
}
