import { BaseEvent } from '@adonisjs/core/events'

/** The customer's queues, or who answers in them, are others than before. Told after it is stored. */
export default class QueuesChanged extends BaseEvent {
  constructor(readonly customerId: number) {
    super()
  }
}
