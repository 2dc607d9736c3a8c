/** Renders fragments per language and sends them to the topics that show them. */
import { inject } from '@adonisjs/core'
import i18nManager from '@adonisjs/i18n/services/main'
import { LiveHub } from '#core/live/live_hub'
import type { SwitchState } from '#switching/machine/state'
import { actionsFor } from '../screen/actions.ts'
import { callAtHand, sentCalls } from '../screen/call_at_hand.ts'
import { ownStatus } from '../screen/own_status.ts'
import { presenceOf } from '../screen/presence.ts'
import { waitingCall } from '../screen/waiting_call.ts'
import { FragmentRenderer } from './fragment_renderer.ts'
import { COLLEAGUES, queueTopic, userTopic } from './topics.ts'

@inject()
export class ScreenPublisher {
  constructor(
    private hub: LiveHub,
    private renderer: FragmentRenderer
  ) {}

  screenOf(customerId: number): CustomerScreen {
    return new CustomerScreen(customerId, this.hub, this.renderer)
  }
}

export class CustomerScreen {
  constructor(
    private readonly customerId: number,
    private readonly hub: LiveHub,
    private readonly renderer: FragmentRenderer
  ) {}

  /** A row appears, changes in place, or goes; ended calls are told to every queue. */
  async showCall(state: SwitchState, callId: string) {
    const call = state.calls.get(callId)
    const row = call ? waitingCall(state, call) : null
    if (row && call?.queueId) {
      return this.#publish(queueTopic(call.queueId), 'waiting_upsert', { row })
    }
    return this.#publish(COLLEAGUES, 'waiting_remove', { callId })
  }

  async showPerson(state: SwitchState, userId: number) {
    const presence = presenceOf(state.members.get(userId))
    await this.#publish(COLLEAGUES, 'colleague_state', { userId, presence, isSwapped: true })
    const call = callAtHand(state, userId)
    await this.#publish(userTopic(userId), 'own_desk', {
      call,
      actions: actionsFor(call),
      sentCalls: sentCalls(state, userId),
      own: ownStatus(state, userId),
    })
  }

  async showQueues(state: SwitchState) {
    for (const { queueId, waiting } of state.queues.values()) {
      await this.#publish(queueTopic(queueId), 'queue_count', { queueId, waiting: waiting.length })
    }
  }

  async showLine(state: SwitchState) {
    await this.#publish(COLLEAGUES, 'line', { line: state.line, isSwapped: true })
  }

  async #publish(topic: string, fragment: string, values: Record<string, unknown>) {
    const channel = this.hub.channel(this.customerId)
    for (const locale of i18nManager.supportedLocales()) {
      if (!channel.isAwaited(topic, locale)) {
        channel.skip(topic, locale)
        continue
      }
      const html = await this.renderer.render(fragment, values, locale)
      channel.publish({ topic, locale, html })
    }
  }
}
