/** The member who has been idle longest is rung, one at a time; who was rung in vain comes last. */
import type { LiveCall, MemberState } from '../machine/state.ts'
import type { Choice } from './choice.ts'

export function chooseLongestIdle(
  call: LiveCall,
  free: readonly MemberState[],
  at: number
): Choice[] {
  const isRinging = call.phase.is === 'waiting' && call.phase.offers.length > 0
  if (isRinging) return []
  if (free.length === 0) return []
  const first = free.reduce((best, member) => (comesBefore(call, member, best) ? member : best))
  const idleMs = Math.max(0, at - first.idleSince)
  return [{ member: first, reason: { why: 'longest_idle', idleMs, freeMembers: free.length } }]
}

const comesBefore = (call: LiveCall, a: MemberState, b: MemberState) =>
  (placeInRound(call, a) - placeInRound(call, b) ||
    a.idleSince - b.idleSince ||
    a.userId - b.userId) < 0

/** -1 when not yet tried; else the later in the round, the later again. */
const placeInRound = (call: LiveCall, member: MemberState) =>
  call.triedMembers.indexOf(member.userId)
