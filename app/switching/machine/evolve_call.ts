/** One call + one fact of it -> the call afterwards; null when it has ended. */
import type { CallFact } from '#calls/facts'
import { impossible } from '#core/result'
import type { LiveCall, Party, Phase, RingingTarget } from './state.ts'

type FactOf<Type extends CallFact['type']> = Extract<CallFact, { type: Type }>

export function evolveCall(call: LiveCall | undefined, fact: CallFact): LiveCall | null {
  if (fact.type === 'call.arrived') return arrived(fact)
  if (!call) return null
  switch (fact.type) {
    case 'call.rejected':
      return call
    case 'call.ended':
      return null
    case 'call.queued':
      return {
        ...call,
        queueId: fact.queueId,
        priority: fact.priority,
        waitingSince: fact.waitingSince,
        phase: { is: 'waiting', offers: [], recall: null },
      }
    case 'call.reprioritised':
      return { ...call, priority: fact.priority }
    case 'offer.made':
      return offered(call, fact)
    case 'offer.ended':
      return offerEnded(call, fact)
    case 'call.answered':
      return answered(call, fact)
    case 'call.held':
      return { ...call, phase: { is: 'held', party: partyOf(call), since: fact.at } }
    case 'call.retrieved':
      return { ...call, phase: { is: 'talking', party: partyOf(call), since: fact.at } }
    case 'transfer.begun':
      return transferBegun(call, fact)
    case 'transfer.answered':
      return transferAnswered(call, fact)
    case 'transfer.completed':
      return transferCompleted(call, fact)
    case 'transfer.ended':
      return transferEnded(call, fact)
    case 'call.recalled': {
      const recall = { to: fact.to, reason: fact.reason, reservedUntil: fact.reservedUntil }
      return { ...call, phase: { is: 'waiting', offers: [], recall } }
    }
    case 'recall.lapsed':
      return { ...call, phase: { ...phaseOf(call, 'waiting'), recall: null } }
    case 'party.left':
      return call
    case 'caller.left': {
      const { party, target } = phaseOf(call, 'consulting')
      return { ...call, phase: { is: 'lingering', party, target } }
    }
    default:
      return impossible(fact)
  }
}

function arrived(fact: FactOf<'call.arrived'>): LiveCall {
  return {
    callId: fact.callId,
    legId: fact.legId,
    caller: fact.caller,
    calledNumber: fact.calledNumber,
    arrivedAt: fact.at,
    queueId: null,
    priority: 0,
    waitingSince: fact.at,
    answeredAt: null,
    dialled: 0,
    triedMembers: [],
    phase: { is: 'arriving' },
  }
}

function offered(call: LiveCall, fact: FactOf<'offer.made'>): LiveCall {
  const { legId, userId, at: madeAt, expiresAt, reason } = fact
  const waiting = phaseOf(call, 'waiting')
  const offers = [...waiting.offers, { legId, userId, madeAt, expiresAt, reason }]
  return { ...call, dialled: call.dialled + 1, phase: { ...waiting, offers } }
}

function offerEnded(call: LiveCall, fact: FactOf<'offer.ended'>): LiveCall {
  if (call.phase.is !== 'waiting') return call
  const offers = call.phase.offers.filter((offer) => offer.legId !== fact.legId)
  const triedMembers =
    fact.outcome === 'withdrawn'
      ? call.triedMembers
      : [...call.triedMembers.filter((userId) => userId !== fact.userId), fact.userId]
  return { ...call, triedMembers, phase: { ...call.phase, offers } }
}

function answered(call: LiveCall, fact: FactOf<'call.answered'>): LiveCall {
  const party = { legId: fact.legId, userId: fact.userId, number: fact.number }
  const phase: Phase = { is: 'talking', party, since: fact.at }
  return { ...call, answeredAt: call.answeredAt ?? fact.at, triedMembers: [], phase }
}

function transferBegun(call: LiveCall, fact: FactOf<'transfer.begun'>): LiveCall {
  const { legId, target, expiresAt, at: since } = fact
  const ringing = { legId, target, expiresAt, answeredAt: null }
  const phase: Phase =
    fact.kind === 'blind'
      ? { is: 'transferring', by: fact.by, target: ringing, since }
      : { is: 'consulting', party: partyOf(call), target: ringing, since }
  return { ...call, dialled: call.dialled + 1, phase }
}

function transferAnswered(call: LiveCall, fact: FactOf<'transfer.answered'>): LiveCall {
  if (call.phase.is === 'consulting') {
    const target = { ...call.phase.target, answeredAt: fact.at }
    return { ...call, phase: { ...call.phase, target } }
  }
  const { target } = phaseOf(call, 'transferring')
  return { ...call, phase: { is: 'talking', party: asParty(target), since: fact.at } }
}

function transferCompleted(call: LiveCall, fact: FactOf<'transfer.completed'>): LiveCall {
  const { target } = phaseOf(call, 'consulting')
  const since = fact.at
  return target.answeredAt === null
    ? { ...call, phase: { is: 'transferring', by: fact.by, target, since } }
    : { ...call, phase: { is: 'talking', party: asParty(target), since } }
}

/** A consultation falls back to the held caller; a blind transfer waits for the recall that follows. */
function transferEnded(call: LiveCall, fact: FactOf<'transfer.ended'>): LiveCall {
  if (call.phase.is !== 'consulting') return call
  return { ...call, phase: { is: 'held', party: call.phase.party, since: fact.at } }
}

function asParty({ legId, target }: RingingTarget): Party {
  return { legId, userId: target.kind === 'user' ? target.userId : null, number: target.number }
}

function partyOf(call: LiveCall): Party {
  if ('party' in call.phase) return call.phase.party
  throw new Error(`Call ${call.callId} has no party while ${call.phase.is}`)
}

function phaseOf<Is extends Phase['is']>(call: LiveCall, is: Is): Extract<Phase, { is: Is }> {
  if (call.phase.is === is) return call.phase as Extract<Phase, { is: Is }>
  throw new Error(`Call ${call.callId} is ${call.phase.is}, not ${is}`)
}
