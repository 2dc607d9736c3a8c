import { BaseEvent } from '@adonisjs/core/events'

/**
 * A customer may no longer use an add-on: it was cancelled now, or the date has come. Told in every process, within a second
 * (`entitlement_watch.ts`), after the entitlement has ended, so that listeners of the add-on itself do not hear it.
 */
export default class AddOnEnded extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly addOnId: string,
    /** Epoch ms, as stored. */
    readonly at: number
  ) {
    super()
  }
}
