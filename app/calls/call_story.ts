/**
 * A call told in plain sentences, from its facts alone: why it rang where it rang, and what became of it.
 * Each sentence is a translation key with what it needs; names of people are looked up by the page.
 */
import { seconds as inSeconds } from './durations.ts'
import type { CallFact, Target } from './facts.ts'

export interface Sentence {
  at: number
  /** Under `calls.story.` in the translations. */
  key: string
  /** User ids stay ids here (`user`, `target`): the page knows their names. */
  values: Record<string, string | number>
  userId?: number
  targetUserId?: number
}

export function tellStory(facts: readonly CallFact[]): Sentence[] {
  return facts.flatMap((fact) => {
    const sentence = tell(fact)
    return sentence ? [{ at: fact.at, ...sentence }] : []
  })
}

type Told = Omit<Sentence, 'at'> | null

function tell(fact: CallFact): Told {
  switch (fact.type) {
    case 'call.arrived':
      return { key: 'arrived', values: { calledNumber: fact.calledNumber } }
    case 'call.rejected':
      return { key: `rejected_${fact.reason}`, values: {} }
    case 'call.queued':
      return {
        key: fact.priority > 0 ? 'queued_first' : 'queued',
        values: { queueId: fact.queueId },
      }
    case 'call.reprioritised':
      return { key: fact.priority > 0 ? 'made_vip' : 'made_ordinary', values: {} }
    case 'offer.made':
      return offered(fact)
    case 'offer.ended':
      return { key: `offer_${fact.outcome}`, userId: fact.userId, values: {} }
    case 'call.answered':
      return { key: 'answered', userId: fact.userId, values: {} }
    case 'call.held':
      return { key: 'held', userId: fact.by, values: {} }
    case 'call.retrieved':
      return { key: 'retrieved', userId: fact.by, values: {} }
    case 'transfer.begun':
      return { key: `${fact.kind}_begun`, userId: fact.by, ...to(fact.target) }
    case 'transfer.answered':
      return { key: 'target_answered', values: {} }
    case 'transfer.completed':
      return { key: 'transfer_completed', userId: fact.by, values: {} }
    case 'transfer.ended':
      return { key: `transfer_${fact.outcome}`, values: {} }
    case 'call.recalled':
      return { key: `recalled_${fact.reason}`, userId: fact.to, values: {} }
    case 'recall.lapsed':
      return { key: 'recall_lapsed', values: {} }
    case 'caller.left':
      return { key: 'caller_left', values: {} }
    case 'call.ended':
      return { key: `ended_${fact.outcome}_${fact.by}`, values: {} }
    case 'party.left':
      return null
  }
}

function offered(fact: Extract<CallFact, { type: 'offer.made' }>): Told {
  const { reason, userId } = fact
  const key = `offered_${reason.why}`
  switch (reason.why) {
    case 'longest_idle': {
      const values = { idleSeconds: inSeconds(reason.idleMs), freeMembers: reason.freeMembers }
      return { key, userId, values }
    }
    case 'ring_all':
      return { key, userId, values: { freeMembers: reason.freeMembers } }
    default:
      return { key, userId, values: {} }
  }
}

function to(target: Target) {
  return target.kind === 'user'
    ? { targetUserId: target.userId, values: { number: target.number } }
    : { values: { number: target.number } }
}
