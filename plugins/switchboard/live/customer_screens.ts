/**
 * What one customer's screens show. A change is rendered once per language and sent to the topics that show it;
 * one change after another, so that a row is never followed by an older one.
 */
import i18nManager from '@adonisjs/i18n/services/main'
import type { Fact } from '#calls/facts'
import type { LiveChannel } from '#core/live/live_channel'
import type { SwitchState } from '#switching/machine/state'
import { ownDesk } from '../screen/own_desk.ts'
import { changesLine, recountedQueues, touchedCalls, touchedUsers } from '../screen/changes.ts'
import { presenceOf } from '../screen/presence.ts'
import { waitingCall } from '../screen/waiting_call.ts'
import type { FragmentRenderer } from './fragment_renderer.ts'
import { COLLEAGUES, queueTopic, userTopic } from './topics.ts'

export class CustomerScreens {
  #shown: SwitchState | null = null
  #turn: Promise<void> = Promise.resolve()

  constructor(
    private readonly channel: LiveChannel,
    private readonly renderer: FragmentRenderer
  ) {}

  /** What the first screen begins with: while nobody watched, changes may not have come here. */
  begin(state: SwitchState): void {
    if (this.channel.watchers > 0) return
    this.#turn = this.#turn.then(() => {
      this.#shown = state
    })
  }

  /** A change that cannot be shown fails for its teller alone: the next one has its turn. */
  show(facts: readonly Fact[], state: SwitchState): Promise<void> {
    const turn = this.#turn.then(() => this.#showNow(facts, state))
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #showNow(facts: readonly Fact[], state: SwitchState) {
    const before = this.#shown
    this.#shown = state
    if (changesLine(facts)) await this.#showLine(state)
    for (const callId of touchedCalls(facts)) await this.#showCall(callId, before, state)
    for (const userId of touchedUsers(facts, before, state)) await this.#showPerson(userId, state)
    for (const queueId of recountedQueues(before, state)) await this.#showCount(queueId, state)
  }

  /** A row appears, changes, moves or goes, for those who see its queue. */
  async #showCall(callId: string, before: SwitchState | null, state: SwitchState) {
    const call = state.calls.get(callId)
    const row = call ? waitingCall(state, call) : null
    for (const queueId of standsIn(before, callId) ?? state.queues.keys()) {
      if (row?.queueId !== queueId) {
        await this.#publish(queueTopic(queueId), 'waiting_remove', { callId })
      }
    }
    if (row) await this.#publish(queueTopic(row.queueId), 'waiting_upsert', { row })
  }

  async #showPerson(userId: number, state: SwitchState) {
    const presence = presenceOf(state.members.get(userId))
    await this.#publish(COLLEAGUES, 'colleague_state', { userId, presence, isSwapped: true })
    await this.#publish(userTopic(userId), 'own_desk', ownDesk(state, userId))
  }

  async #showCount(queueId: number, state: SwitchState) {
    const waiting = state.queues.get(queueId)?.waiting.length ?? 0
    await this.#publish(queueTopic(queueId), 'queue_count', { queueId, waiting, isSwapped: true })
  }

  async #showLine({ line }: SwitchState) {
    await this.#publish(COLLEAGUES, 'line', { line, isSwapped: true })
  }

  async #publish(topic: string, fragment: string, values: object) {
    for (const locale of i18nManager.supportedLocales()) {
      if (!this.channel.isAwaited(topic, locale)) {
        this.channel.skip(topic, locale)
        continue
      }
      const html = await this.renderer.render(fragment, values, locale)
      this.channel.publish({ topic, locale, html })
    }
  }
}

/** Where a row may stand; null when nobody knows. */
function standsIn(shown: SwitchState | null, callId: string): number[] | null {
  if (shown === null) return null
  const queueId = shown.calls.get(callId)?.queueId
  return queueId ? [queueId] : []
}
