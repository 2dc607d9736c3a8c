/** Every free member is rung at once; the first to answer has the call. */
import type { MemberState } from '../machine/state.ts'
import type { Choice } from './choice.ts'

export function chooseAll(free: readonly MemberState[]): Choice[] {
  return free
    .toSorted((a, b) => a.userId - b.userId)
    .map((member) => ({ member, reason: { why: 'ring_all', freeMembers: free.length } }))
}
