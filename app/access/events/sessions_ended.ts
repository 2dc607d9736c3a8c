import { BaseEvent } from '@adonisjs/core/events'

/** Sessions of one user, or of all users of a customer, are over; whatever they opened must close. Told after it is stored. */
export default class SessionsEnded extends BaseEvent {
  constructor(
    /** Null is provider staff. */
    readonly customerId: number | null,
    /** Null is everybody at the customer. */
    readonly userId: number | null
  ) {
    super()
  }
}
