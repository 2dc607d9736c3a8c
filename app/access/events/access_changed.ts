import { BaseEvent } from '@adonisjs/core/events'

/** A user may do something else than before; what they watch must be asked for anew. Told after it is stored. */
export default class AccessChanged extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly userId: number
  ) {
    super()
  }
}
