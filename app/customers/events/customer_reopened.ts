import { BaseEvent } from '@adonisjs/core/events'

/** A suspended customer may use everything again. Told after it is stored. */
export default class CustomerReopened extends BaseEvent {
  constructor(readonly customerId: number) {
    super()
  }
}
