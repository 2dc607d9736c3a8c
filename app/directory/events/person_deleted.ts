import { BaseEvent } from '@adonisjs/core/events'

/** Somebody at the customer is gone for good. Told after it is stored. */
export default class PersonDeleted extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly userId: number
  ) {
    super()
  }
}
