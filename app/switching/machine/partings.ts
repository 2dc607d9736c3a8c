/** A colleague's part in a call is over: as the one who talks, or as a transfer's target. */
import type { TransferOutcome } from '#calls/facts'
import type { Draft } from './draft.ts'
import { seconds } from './seconds.ts'
import type { LiveCall, Party, RingingTarget } from './state.ts'

/** The colleague is free again, after wrap-up if they answered for the queue. */
export function releaseParty(draft: Draft, callId: string, { legId, userId }: Party): void {
  const wrapUpUntil = wrapUpAfter(draft, draft.call(callId), userId)
  draft.record({ type: 'party.left', callId, legId, userId, wrapUpUntil })
}

function wrapUpAfter(draft: Draft, call: LiveCall, userId: number | null): number | null {
  const queue = draft.queueOf(call)
  if (!queue || userId === null || queue.wrapUpSeconds === 0) return null
  const answersForQueue = draft.member(userId)?.loggedIn.has(queue.queueId)
  return answersForQueue ? draft.at + seconds(queue.wrapUpSeconds) : null
}

export function endTransfer(
  draft: Draft,
  callId: string,
  { legId, target }: RingingTarget,
  outcome: TransferOutcome
): void {
  const userId = target.kind === 'user' ? target.userId : null
  draft.record({ type: 'transfer.ended', callId, legId, userId, outcome })
}
