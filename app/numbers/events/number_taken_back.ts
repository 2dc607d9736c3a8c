import { BaseEvent } from '@adonisjs/core/events'

/** A customer has lost numbers (E.164): whoever rings them no longer rings this customer. Told after it is stored. */
export default class NumberTakenBack extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly numbers: readonly string[]
  ) {
    super()
  }
}
