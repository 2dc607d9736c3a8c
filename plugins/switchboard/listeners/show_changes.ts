import { inject } from '@adonisjs/core'
import type SwitchChanged from '#switching/events/switch_changed'
import { ScreenPublisher } from '../live/screen_publisher.ts'

/** What happened on the telephones, put on the screens that show it. */
@inject()
export default class ShowChanges {
  constructor(private publisher: ScreenPublisher) {}

  handle({ customerId, entries, state }: SwitchChanged) {
    const facts = entries.map((entry) => entry.fact)
    return this.publisher.screensOf(customerId).show(facts, state)
  }
}
