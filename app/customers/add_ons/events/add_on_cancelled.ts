import { BaseEvent } from '@adonisjs/core/events'
import type { Actor } from '#audit/actor'

/** Somebody cancelled a customer's add-on, now or from a date. Told once, by the process that stored it. */
export default class AddOnCancelled extends BaseEvent {
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
