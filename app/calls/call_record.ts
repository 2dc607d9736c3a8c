/**
 * The call as a record: one caller's whole journey, made from its facts and nothing else.
 * Transfers and returns are events in it; talk time belongs to the leg that talked.
 */
import type { CallFact, CallOutcome, EndedBy, RingingOutcome, TransferOutcome } from './facts.ts'

export interface CallRecord {
  callId: string
  callerNumber: string | null
  callerName: string | null
  calledNumber: string
  queueId: number | null
  arrivedAt: number
  answeredAt: number | null
  endedAt: number | null
  /** The first colleague who answered for the queue. */
  answeredBy: number | null
  transferredToUser: number | null
  transferredToNumber: string | null
  outcome: CallOutcome | null
  endedBy: EndedBy | null
  /** From arrival to the first answer, or to the end. */
  waitMs: number
  talkMs: number
  holdMs: number
  /** What the caller is doing now, and since when: time is added when that ends. */
  now: { is: 'waiting' | 'talking' | 'held' | 'ended'; since: number }
  legs: readonly LegRecord[]
}

export type LegOutcome = RingingOutcome | TransferOutcome | 'talked'

export interface LegRecord {
  legId: string
  party: 'caller' | 'operator' | 'target'
  userId: number | null
  number: string | null
  startedAt: number
  answeredAt: number | null
  endedAt: number | null
  outcome: LegOutcome | null
}

export function recordFact(record: CallRecord | null, fact: CallFact): CallRecord {
  if (fact.type === 'call.arrived') return arrived(fact)
  if (!record) throw new Error(`The journal of call ${fact.callId} does not begin with its arrival`)
  switch (fact.type) {
    case 'call.queued':
      return { ...record, queueId: fact.queueId }
    case 'offer.made':
      return withLeg(record, dialled(fact, 'operator', fact.userId, fact.number))
    case 'offer.ended':
      return endLeg(record, fact.legId, fact.at, fact.outcome)
    case 'call.answered':
      return answered(record, fact)
    case 'call.held':
    case 'call.recalled':
      return becomes(record, fact.type === 'call.held' ? 'held' : 'waiting', fact.at)
    case 'call.retrieved':
      return becomes(record, 'talking', fact.at)
    case 'transfer.begun': {
      const { target } = fact
      const userId = target.kind === 'user' ? target.userId : null
      return withLeg(
        becomes(record, 'held', fact.at),
        dialled(fact, 'target', userId, target.number)
      )
    }
    case 'transfer.answered':
      return targetAnswered(record, fact.legId, fact.at)
    case 'transfer.completed':
      return completed(record, fact.at)
    case 'transfer.ended':
      return endLeg(record, fact.legId, fact.at, fact.outcome)
    case 'party.left':
      return endLeg(record, fact.legId, fact.at, 'talked')
    case 'caller.left':
      return becomes(record, 'ended', fact.at)
    case 'call.ended':
      return ended(record, fact)
    default:
      return record
  }
}

type FactOf<Type extends CallFact['type']> = Extract<CallFact, { type: Type }>

function arrived({ callId, legId, caller, calledNumber, at }: FactOf<'call.arrived'>): CallRecord {
  const callerLeg = { legId, party: 'caller', userId: null, number: caller.number } as const
  return {
    callId,
    callerNumber: caller.number,
    callerName: caller.name,
    calledNumber,
    queueId: null,
    arrivedAt: at,
    answeredAt: null,
    endedAt: null,
    answeredBy: null,
    transferredToUser: null,
    transferredToNumber: null,
    outcome: null,
    endedBy: null,
    waitMs: 0,
    talkMs: 0,
    holdMs: 0,
    now: { is: 'waiting', since: at },
    legs: [{ ...callerLeg, startedAt: at, answeredAt: null, endedAt: null, outcome: null }],
  }
}

function answered(record: CallRecord, { legId, userId, at }: FactOf<'call.answered'>): CallRecord {
  const isFirst = record.answeredAt === null
  return {
    ...becomes(answerLeg(record, legId, at), 'talking', at),
    answeredAt: record.answeredAt ?? at,
    answeredBy: isFirst ? userId : record.answeredBy,
    waitMs: isFirst ? at - record.arrivedAt : record.waitMs,
  }
}

/** After a blind transfer the caller talks; while consulting the caller still hears music. */
function targetAnswered(record: CallRecord, legId: string, at: number): CallRecord {
  const next = answerLeg(record, legId, at)
  const isConsulting = record.legs.some(
    (leg) => leg.legId !== legId && leg.party !== 'caller' && leg.answeredAt && !leg.endedAt
  )
  return isConsulting ? next : handedOver(becomes(next, 'talking', at), legId)
}

/** The consulting operator let go: the caller talks, or still waits for the target to answer. */
function completed(record: CallRecord, at: number): CallRecord {
  const target = record.legs.findLast((leg) => leg.party === 'target')
  return target?.answeredAt ? handedOver(becomes(record, 'talking', at), target.legId) : record
}

function handedOver(record: CallRecord, legId: string): CallRecord {
  const target = record.legs.find((leg) => leg.legId === legId)
  const transferredToUser = target?.userId ?? null
  return { ...record, transferredToUser, transferredToNumber: target?.number ?? null }
}

function ended(record: CallRecord, { at, outcome, by }: FactOf<'call.ended'>): CallRecord {
  const caller = record.legs[0].legId
  const closed = endLeg(becomes(record, 'ended', at), caller, at, 'talked')
  const waitMs = record.answeredAt === null ? at - record.arrivedAt : record.waitMs
  return { ...closed, endedAt: at, outcome, endedBy: by, waitMs }
}

/** Closes the time spent so far and begins the next. */
function becomes(record: CallRecord, is: CallRecord['now']['is'], at: number): CallRecord {
  const spent = Math.max(0, at - record.now.since)
  return {
    ...record,
    talkMs: record.talkMs + (record.now.is === 'talking' ? spent : 0),
    holdMs: record.holdMs + (record.now.is === 'held' ? spent : 0),
    now: { is, since: at },
  }
}

function dialled(
  { legId, at }: { legId: string; at: number },
  party: 'operator' | 'target',
  userId: number | null,
  number: string
): LegRecord {
  const nothingYet = { answeredAt: null, endedAt: null, outcome: null }
  return { legId, party, userId, number, startedAt: at, ...nothingYet }
}

function withLeg(record: CallRecord, leg: LegRecord): CallRecord {
  return { ...record, legs: [...record.legs, leg] }
}

function answerLeg(record: CallRecord, legId: string, answeredAt: number): CallRecord {
  return withChangedLeg(record, legId, (leg) => ({ ...leg, answeredAt }))
}

function endLeg(
  record: CallRecord,
  legId: string,
  endedAt: number,
  outcome: LegOutcome
): CallRecord {
  return withChangedLeg(record, legId, (leg) =>
    leg.endedAt === null ? { ...leg, endedAt, outcome } : leg
  )
}

function withChangedLeg(
  record: CallRecord,
  legId: string,
  change: (leg: LegRecord) => LegRecord
): CallRecord {
  return { ...record, legs: record.legs.map((leg) => (leg.legId === legId ? change(leg) : leg)) }
}
