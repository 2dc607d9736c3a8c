import { BaseEvent } from '@adonisjs/core/events'
import type { Actor } from '#audit/actor'

/** Somebody ordered an add-on for a customer, now or from a date. Told once, by the process that stored it. */
export default class AddOnOrdered extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly addOnId: string,
    /** Epoch ms. */
    readonly from: number,
    readonly by: Actor
  ) {
    super()
  }
}
