import { BaseEvent } from '@adonisjs/core/events'

/**
 * A customer may use an add-on from this moment: it was ordered so, or the date has come. Told in every process, within a second
 * (`entitlement_watch.ts`); what must happen once hangs on `AddOnOrdered` or on a job instead.
 */
export default class AddOnActivated extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly addOnId: string,
    /** Epoch ms, as stored. */
    readonly at: number
  ) {
    super()
  }
}
