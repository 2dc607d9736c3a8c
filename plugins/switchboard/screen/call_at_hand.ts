/** The call that one operator has now, and what can be done with it. */
import { formatNumber } from '#numbers/e164'
import type { LiveCall, SwitchState } from '#switching/machine/state'

export interface CallAtHand {
  callId: string
  /** What the operator is in: their phone rings, they talk, hold, or consult. */
  stage: 'ringing' | 'talking' | 'held' | 'consulting_ringing' | 'consulting' | 'lingering'
  name: string | null
  number: string | null
  calledNumber: string
  queueName: string | null
  waitedMs: number
  isVip: boolean
  since: number
  recallReason: string | null
  /** With whom the operator consults; null = with nobody. */
  targetName: string | null
}

export interface SentCall {
  callId: string
  name: string | null
  number: string | null
  targetName: string
  since: number
}

export function callAtHand(state: SwitchState, userId: number): CallAtHand | null {
  const activity = state.members.get(userId)?.activity
  const call = activity && 'callId' in activity ? state.calls.get(activity.callId) : undefined
  if (!call || !activity || !('callId' in activity)) return null
  const stage = stageFor(call, userId)
  if (stage === null) return null
  return {
    callId: call.callId,
    stage,
    ...callerOf(call),
    calledNumber: formatNumber(call.calledNumber),
    queueName: call.queueId === null ? null : (state.queues.get(call.queueId)?.name ?? null),
    waitedMs: (call.answeredAt ?? activity.since) - call.arrivedAt,
    isVip: call.priority > 0,
    since: 'since' in call.phase ? call.phase.since : activity.since,
    recallReason: call.phase.is === 'waiting' ? (call.phase.recall?.reason ?? null) : null,
    targetName: 'target' in call.phase ? targetName(state, call) : null,
  }
}

/** Calls that this operator has sent on and that still ring: they can be taken back. */
export function sentCalls(state: SwitchState, userId: number): SentCall[] {
  return [...state.calls.values()].flatMap((call) =>
    call.phase.is === 'transferring' && call.phase.by === userId
      ? [
          {
            callId: call.callId,
            ...callerOf(call),
            targetName: targetName(state, call),
            since: call.phase.since,
          },
        ]
      : []
  )
}

function stageFor(call: LiveCall, userId: number): CallAtHand['stage'] | null {
  const { phase } = call
  if (phase.is === 'waiting') return 'ringing'
  if (!('party' in phase) || phase.party.userId !== userId) {
    return 'target' in phase ? (phase.target.answeredAt === null ? 'ringing' : 'lingering') : null
  }
  if (phase.is !== 'consulting') return phase.is
  return phase.target.answeredAt === null ? 'consulting_ringing' : 'consulting'
}

const callerOf = ({ caller }: LiveCall) => ({
  name: caller.name,
  number: caller.number && formatNumber(caller.number),
})

function targetName(state: SwitchState, call: LiveCall): string {
  if (!('target' in call.phase)) return ''
  const { target } = call.phase.target
  const colleague = target.kind === 'user' ? state.members.get(target.userId)?.name : undefined
  return colleague ?? formatNumber(target.number)
}
