import { BaseEvent } from '@adonisjs/core/events'

/** The first day of a customer's agreement has come. Told after it is stored. */
export default class CustomerStarted extends BaseEvent {
  constructor(readonly customerId: number) {
    super()
  }
}
