/** state + fact -> state. The only way a Switch's state is ever made; replaying the journal uses it too. */
import type { Fact } from '#calls/facts'
import { isCallFact } from '#calls/facts'
import { evolveCall } from './evolve_call.ts'
import { activityAfter } from './evolve_activity.ts'
import { evolveMember } from './evolve_member.ts'
import type { LiveCall, MemberState, SwitchState } from './state.ts'
import { withoutWaiting, withWaiting } from './waiting_order.ts'

export function evolve(state: SwitchState, fact: Fact): SwitchState {
  if (fact.type === 'line.lost') return { ...state, line: 'down' }
  if (fact.type === 'line.restored') return { ...state, line: 'up' }
  if (!isCallFact(fact))
    return withMember(state, fact.userId, (member) => evolveMember(member, fact))

  const before = state.calls.get(fact.callId)
  const after = evolveCall(before, fact)
  let next = withCall(state, fact.callId, after)
  if (before?.phase.is === 'waiting' || after?.phase.is === 'waiting') {
    next = withWaitingOrder(next, before, after)
  }
  const change = activityAfter(fact, before)
  return change === null
    ? next
    : withMember(next, change.userId, (member) => ({ ...member, ...change.becomes(member) }))
}

function withCall(state: SwitchState, callId: string, call: LiveCall | null): SwitchState {
  const before = state.calls.get(callId)
  const calls = call ? state.calls.set(callId, call) : state.calls.delete(callId)
  if (call && !before) {
    return { ...state, calls, callerLegs: state.callerLegs.set(call.legId, callId) }
  }
  if (before && !call) return { ...state, calls, callerLegs: state.callerLegs.delete(before.legId) }
  return { ...state, calls }
}

function withMember(
  state: SwitchState,
  userId: number,
  change: (member: MemberState) => MemberState
): SwitchState {
  const member = state.members.get(userId)
  if (!member) return state
  return { ...state, members: state.members.set(userId, change(member)) }
}

/** Offers do not move anybody; entering, leaving, priority and recall do. */
function withWaitingOrder(
  state: SwitchState,
  before: LiveCall | undefined,
  after: LiveCall | null
): SwitchState {
  if (before && after && isPlacedAlike(before, after)) return state
  const queues = new Map(state.queues)
  const left = before?.phase.is === 'waiting' ? queues.get(before.queueId!) : undefined
  if (before && left) queues.set(left.queueId, withoutWaiting(left, before.callId))
  const entered = after?.phase.is === 'waiting' ? queues.get(after.queueId!) : undefined
  if (after && entered) {
    queues.set(entered.queueId, withWaiting(entered, after, state.calls))
  }
  return { ...state, queues, recalled: withRecalled(state.recalled, before, after) }
}

function withRecalled(
  recalled: ReadonlySet<string>,
  before: LiveCall | undefined,
  after: LiveCall | null
): ReadonlySet<string> {
  const callId = (before ?? after)!.callId
  const isRecalled = after?.phase.is === 'waiting' && after.phase.recall !== null
  if (recalled.has(callId) === isRecalled) return recalled
  const next = new Set(recalled)
  if (isRecalled) next.add(callId)
  else next.delete(callId)
  return next
}

function isPlacedAlike(before: LiveCall, after: LiveCall): boolean {
  return (
    before.phase.is === 'waiting' &&
    after.phase.is === 'waiting' &&
    before.queueId === after.queueId &&
    before.priority === after.priority &&
    before.waitingSince === after.waitingSince &&
    before.phase.recall === after.phase.recall
  )
}
