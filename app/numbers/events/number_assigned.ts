import { BaseEvent } from '@adonisjs/core/events'

/** A customer has got numbers (E.164). Told after it is stored. */
export default class NumberAssigned extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly numbers: readonly string[]
  ) {
    super()
  }
}
