import { BaseEvent } from '@adonisjs/core/events'
import type { JournalEntry } from '#calls/journal'
import type { SwitchState } from '#switching/machine/state'

/** Something happened on a customer's telephones. Told once per decision, in order, after the engine was told. */
export default class SwitchChanged extends BaseEvent {
  constructor(
    readonly customerId: number,
    readonly entries: readonly JournalEntry[],
    readonly state: SwitchState
  ) {
    super()
  }
}
