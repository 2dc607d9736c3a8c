/** Whom a call may be sent to: said before the phone rings, so that the operator can choose another way. */
import type { Target } from '#calls/facts'
import type { Draft } from './draft.ts'
import type { Refusal, TransferTo } from './inputs.ts'

export function findTarget(draft: Draft, to: TransferTo, by: number): Target | Refusal {
  if ('number' in to) return { kind: 'outside', number: to.number }
  if (to.userId === by) return 'target_is_you'
  const colleague = draft.member(to.userId)
  if (!colleague) return 'target_unknown'
  if (colleague.number === null) return 'target_unreachable'
  const { is } = colleague.activity
  if (is === 'ringing' || is === 'talking') return 'target_busy'
  return { kind: 'user', userId: colleague.userId, number: colleague.number }
}
