/** The operator's own queues, pause and wrap-up, for the bar on top. */
import type { SwitchState } from '#switching/machine/state'
import { presenceOf } from './presence.ts'
import type { Presence } from './presence.ts'

export interface OwnStatus {
  presence: Presence
  /** Of the tag that shows it. */
  color: string
  hasPhone: boolean
  isPaused: boolean
  isWrappingUp: boolean
  queues: OwnQueue[]
}

export interface OwnQueue {
  queueId: number
  name: string
  isLoggedIn: boolean
  waiting: number
}

const COLORS = { free: 'success', busy: 'danger', absent: 'warning', off: 'neutral' }

export function ownStatus(state: SwitchState, userId: number): OwnStatus {
  const member = state.members.get(userId)
  const presence = presenceOf(member)
  return {
    presence,
    color: COLORS[presence.status],
    hasPhone: Boolean(member?.number),
    isPaused: Boolean(member?.pause),
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
