/** What is due, read from the state: there are no timers to lose in a restart. */
import type { Fact } from '#calls/facts'
import type { Draft, Outcome } from './draft.ts'
import type { Due } from './inputs.ts'
import { endOffer, offersOf } from './offers.ts'
import { hangUpLeg } from './orders.ts'
import { liftRecall } from './picking.ts'
import type { LiveCall, MemberState, SwitchState } from './state.ts'
import { endConsultation, failTransfer } from './transfers.ts'

export type Deadline = Due & { at: number }

/** Every moment at which `time.passed` would change something. */
export function deadlinesOf(state: SwitchState): Deadline[] {
  const calls = [...state.calls.values()].map(deadlineOfCall)
  const members = [...state.members.values()].map(deadlineOfMember)
  return [...calls, ...members].filter(({ at }) => at < Infinity)
}

/** The same, of the calls and people that these facts touched. */
export function touchedDeadlines(state: SwitchState, facts: readonly Fact[]): Deadline[] {
  const deadlines: Deadline[] = []
  for (const fact of facts) {
    const call = 'callId' in fact ? state.calls.get(fact.callId) : undefined
    if (call) deadlines.push(deadlineOfCall(call))
    const userId = 'userId' in fact ? fact.userId : null
    const member = userId === null ? undefined : state.members.get(userId)
    if (member) deadlines.push(deadlineOfMember(member))
  }
  return deadlines.filter(({ at }) => at < Infinity)
}

export function nextDeadline(state: SwitchState): number | null {
  const earliest = deadlinesOf(state).reduce((soonest, { at }) => Math.min(soonest, at), Infinity)
  return earliest === Infinity ? null : earliest
}

function deadlineOfCall(call: LiveCall): Deadline {
  return { callId: call.callId, at: momentOf(call) }
}

function momentOf({ phase }: LiveCall): number {
  if (phase.is === 'waiting') {
    const reserved = phase.recall?.reservedUntil ?? Infinity
    return phase.offers.reduce((earliest, { expiresAt }) => Math.min(earliest, expiresAt), reserved)
  }
  if (phase.is !== 'consulting' && phase.is !== 'transferring') return Infinity
  return phase.target.answeredAt === null ? phase.target.expiresAt : Infinity
}

function deadlineOfMember({ userId, activity }: MemberState): Deadline {
  const isBetweenCalls = activity.is === 'wrap_up' || activity.is === 'rest'
  return { userId, at: isBetweenCalls ? activity.until : Infinity }
}

/** Looks at what is said to be due; what has changed meanwhile is left alone. */
export function timePassed(draft: Draft, due: readonly Due[]): Outcome {
  for (const subject of due) {
    if ('callId' in subject) {
      const call = draft.findCall(subject.callId)
      if (call && momentOf(call) <= draft.at) callIsDue(draft, call)
    } else {
      const member = draft.member(subject.userId)
      if (member && deadlineOfMember(member).at <= draft.at) {
        draft.record({ type: 'member.ready', userId: member.userId })
      }
    }
  }
  return null
}

function callIsDue(draft: Draft, call: LiveCall): void {
  const { callId, phase } = call
  if (phase.is === 'consulting') return endConsultation(draft, call, 'not_answered')
  if (phase.is === 'transferring') {
    hangUpLeg(draft, phase.target.legId)
    return failTransfer(draft, call, 'not_answered')
  }
  for (const offer of offersOf(call).filter(({ expiresAt }) => expiresAt <= draft.at)) {
    endOffer(draft, callId, offer, 'not_answered')
    hangUpLeg(draft, offer.legId)
    liftRecall(draft, callId, offer.userId)
  }
  liftLapsedRecall(draft, callId)
}

/** Nobody came for the returned call in time: everybody may take it, a ringing goes on. */
function liftLapsedRecall(draft: Draft, callId: string): void {
  const { phase } = draft.call(callId)
  if (phase.is !== 'waiting' || phase.recall === null) return
  if (phase.recall.reservedUntil <= draft.at) draft.record({ type: 'recall.lapsed', callId })
}
