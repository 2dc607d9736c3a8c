import { BaseEvent } from '@adonisjs/core/events'

/** A number (E.164) leads somewhere else than before, or to nobody. Told after it is stored. */
export default class NumberDirected extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly number: string
  ) {
    super()
  }
}
