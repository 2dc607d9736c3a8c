import { BaseEvent } from '@adonisjs/core/events'

/** A customer's agreement has ended, at once or because its last day is over (terms 5). Told after it is stored. */
export default class CustomerTerminated extends BaseEvent {
  constructor(readonly customerId: number) {
    super()
  }
}
