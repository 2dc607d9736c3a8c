/** The operator's own queues, pause and wrap-up, for the bar on top. */
import type { SwitchState } from '#switching/machine/state'
import { presenceOf } from './presence.ts'
import type { Presence } from './presence.ts'

export interface OwnStatus {
  presence: Presence
  isPaused: boolean
  isWrappingUp: boolean
  queues: { queueId: number; name: string; isLoggedIn: boolean; waiting: number }[]
}

export function ownStatus(state: SwitchState, userId: number): OwnStatus {
  const member = state.members.get(userId)
  return {
    presence: presenceOf(member),
    isPaused: member?.pause !== null && member !== undefined,
    isWrappingUp: member?.activity.is === 'wrap_up',
    queues: queuesOf(state, userId).map(({ queueId, name, waiting }) => ({
      queueId,
      name,
      isLoggedIn: member?.loggedIn.has(queueId) ?? false,
      waiting: waiting.length,
    })),
  }
}

export const queuesOf = (state: SwitchState, userId: number) =>
  [...state.queues.values()].filter((queue) => queue.memberIds.includes(userId))
