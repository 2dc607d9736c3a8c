/** The call that one operator has now. */
import { formatNumber } from '#numbers/e164'
import type { LiveCall, SwitchState } from '#switching/machine/state'
import { duration } from './duration.ts'
import { callerOf, senderName, targetName } from './parties.ts'
import type { ShownCaller } from './parties.ts'

/** What the operator is in. `consulted`: a colleague asks them about a caller; `lingering`: the caller has left. */
export type Stage =
  | ('ringing' | 'talking' | 'held')
  | ('consulting_ringing' | 'consulting' | 'consulted' | 'lingering')

export interface CallAtHand extends ShownCaller {
  callId: string
  stage: Stage
  calledNumber: string
  queueName: string | null
  /** As a duration: `0:22`. */
  waited: string
  isVip: boolean
  since: number
  recallReason: string | null
  /** With whom besides the caller; empty = with nobody. */
  otherName: string
}

export function callAtHand(state: SwitchState, userId: number): CallAtHand | null {
  const activity = state.members.get(userId)?.activity
  if (!activity || !('callId' in activity)) return null
  const call = state.calls.get(activity.callId)
  return call ? shown(state, call, userId, activity.since) : null
}

function shown(state: SwitchState, call: LiveCall, userId: number, since: number): CallAtHand {
  const { phase } = call
  const isTheirs = 'party' in phase && phase.party.userId === userId
  return {
    callId: call.callId,
    stage: isTheirs ? stageOfHolder(call) : stageOfOther(call),
    ...callerOf(call),
    calledNumber: formatNumber(call.calledNumber),
    queueName: call.queueId === null ? null : (state.queues.get(call.queueId)?.name ?? null),
    waited: duration((call.answeredAt ?? since) - call.arrivedAt),
    isVip: call.priority > 0,
    since: 'since' in phase ? phase.since : since,
    recallReason: phase.is === 'waiting' ? (phase.recall?.reason ?? null) : null,
    otherName: isTheirs ? targetName(state, call) : senderName(state, call),
  }
}

/** For the one who has the caller. */
function stageOfHolder({ phase }: LiveCall): Stage {
  switch (phase.is) {
    case 'held':
    case 'lingering':
      return phase.is
    case 'consulting':
      return phase.target.answeredAt === null ? 'consulting_ringing' : 'consulting'
    default:
      return 'talking'
  }
}

/** For one whose phone rings, or who is asked. */
const stageOfOther = ({ phase }: LiveCall): Stage =>
  'target' in phase && phase.target.answeredAt !== null ? 'consulted' : 'ringing'
