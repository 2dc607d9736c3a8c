import { BaseEvent } from '@adonisjs/core/events'

/** Somebody at the customer came, went, or has another name or number. Told after it is stored. */
export default class PersonChanged extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly userId: number
  ) {
    super()
  }
}
