import { BaseEvent } from '@adonisjs/core/events'

/** A user may not log in any more. Told after the block is stored and the sessions have ended. */
export default class UserBlocked extends BaseEvent {
  constructor(
    /** Null is provider staff. */
    readonly customerId: number | null,
    readonly userId: number
  ) {
    super()
  }
}
