/** Waiting calls meet free members. */
import type { OfferReason, RingingOutcome } from '#calls/facts'
import { choose } from '../strategies/strategy.ts'
import type { Choice } from '../strategies/choice.ts'
import type { Draft } from './draft.ts'
import {
  ENGINE_RING_MARGIN_SECONDS,
  REST_AFTER_UNREACHABLE_SECONDS,
  REST_AFTER_VAIN_RING_SECONDS,
} from './limits.ts'
import { seconds } from './seconds.ts'
import type { LiveCall, MemberState, Offer, QueueState } from './state.ts'
import { bestFirst } from './waiting_order.ts'

/** Offers every waiting call of these queues that a free member could take, best call first. */
export function offerWaitingCalls(draft: Draft, queues: readonly QueueState[]): void {
  if (draft.state.line === 'down') return
  const candidates = queues.flatMap((queue) => offerableCalls(draft, queue))
  for (const call of candidates.sort(bestFirst)) {
    for (const choice of choicesFor(draft, call)) {
      makeOffer(draft, call.callId, choice.member, choice.reason)
    }
  }
}

/** With nobody free, only a returned call (which rings its own operator) needs a closer look. */
function offerableCalls(draft: Draft, queue: QueueState): LiveCall[] {
  const free = freeMembers(draft, queue).length
  const calls = queue.waiting.map((callId) => draft.call(callId))
  const recalled = calls.filter((call) => recallOf(call) !== null)
  if (free === 0) return recalled
  if (queue.strategy === 'ring_all') return calls
  const unoffered = calls.filter((call) => recallOf(call) === null && offersOf(call).length === 0)
  return [...recalled, ...unoffered.slice(0, free)]
}

function choicesFor(draft: Draft, call: LiveCall): Choice[] {
  const recall = recallOf(call)
  if (recall) {
    const operator = draft.member(recall.to)
    const canRing = operator && offersOf(call).length === 0 && isReachableForRecall(operator)
    return canRing ? [{ member: operator, reason: { why: 'recall', after: recall.reason } }] : []
  }
  const isPicked = offersOf(call).some((offer) => offer.reason.why === 'picked')
  const queue = isPicked ? undefined : draft.queueOf(call)
  return queue ? choose(queue.strategy, call, freeMembers(draft, queue), draft.at) : []
}

export function makeOffer(
  draft: Draft,
  callId: string,
  { userId, number }: MemberState,
  reason: OfferReason
): void {
  const call = draft.call(callId)
  const queue = draft.queueOf(call)
  if (!queue || number === null) return
  const legId = nextLegId(call)
  const expiresAt = draft.at + seconds(queue.ringTimeoutSeconds)
  draft.record({ type: 'offer.made', callId, legId, userId, number, reason, expiresAt })
  draft.command({
    type: 'leg.dial',
    legId,
    to: { kind: 'number', number },
    presented: { number: call.caller.number, name: call.caller.name ?? queue.name },
    timeoutSeconds: queue.ringTimeoutSeconds + ENGINE_RING_MARGIN_SECONDS,
    tags: { customer: String(draft.state.customerId), call: callId },
  })
}

/** Ends a ringing. A member who did not take the call is left in peace for a moment. */
export function endOffer(
  draft: Draft,
  callId: string,
  { legId, userId }: Offer,
  outcome: RingingOutcome
): void {
  const restUntil = restAfter(outcome, draft.at)
  draft.record({ type: 'offer.ended', callId, legId, userId, outcome, restUntil })
}

export function withdrawOffers(draft: Draft, callId: string, except?: string): void {
  for (const offer of offersOf(draft.call(callId))) {
    if (offer.legId === except) continue
    endOffer(draft, callId, offer, 'withdrawn')
    draft.command({ type: 'leg.hangup', legId: offer.legId, cause: 'normal' })
  }
}

export function freeMembers(draft: Draft, queue: QueueState): MemberState[] {
  return queue.memberIds
    .map((userId) => draft.member(userId))
    .filter((member) => member !== undefined)
    .filter((member) => canBeOffered(member, queue.queueId))
}

export const nextLegId = (call: LiveCall) => `${call.callId}-${call.dialled + 1}`

export const offersOf = (call: LiveCall) => (call.phase.is === 'waiting' ? call.phase.offers : [])

const recallOf = (call: LiveCall) => (call.phase.is === 'waiting' ? call.phase.recall : null)

const canBeOffered = (member: MemberState, queueId: number) =>
  member.activity.is === 'idle' &&
  member.pause === null &&
  member.number !== null &&
  member.loggedIn.has(queueId)

/** Their own call comes back to them even while they wrap up or rest. */
const isReachableForRecall = ({ activity, number }: MemberState) =>
  number !== null && activity.is !== 'ringing' && activity.is !== 'talking'

function restAfter(outcome: RingingOutcome, at: number): number | null {
  switch (outcome) {
    case 'withdrawn':
      return null
    case 'declined':
    case 'not_answered':
      return at + seconds(REST_AFTER_VAIN_RING_SECONDS)
    case 'busy':
    case 'unreachable':
      return at + seconds(REST_AFTER_UNREACHABLE_SECONDS)
  }
}
