import { BaseEvent } from '@adonisjs/core/events'

/** A customer is closed for a while: nobody gets in, nothing is deleted (terms 5). Told after it is stored. */
export default class CustomerSuspended extends BaseEvent {
  constructor(readonly customerId: number) {
    super()
  }
}
