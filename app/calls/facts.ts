/**
 * The journal's vocabulary: what has happened on a customer's telephones, in the past tense.
 * Facts are the only source for the live state, the log, the figures and the story of a call.
 * Times are epoch milliseconds. Ids of people are user ids; names are looked up when shown,
 * so that the journal holds no more personal data than it must.
 */

export interface Caller {
  /** As the network presented it; null when withheld. */
  number: string | null
  name: string | null
}

/** Somebody a call may be transferred to: a colleague, or an outside number. */
export type Target =
  { kind: 'user'; userId: number; number: string } | { kind: 'outside'; number: string }

/** Why this member's phone rang for this call: shown in the story, word for word. */
export type OfferReason =
  | { why: 'longest_idle'; idleMs: number; freeMembers: number }
  | { why: 'ring_all'; freeMembers: number }
  | { why: 'picked' }
  | { why: 'recall'; after: RecallReason }

export type RecallReason =
  'not_answered' | 'declined' | 'busy' | 'unreachable' | 'taken_back' | 'left_while_held'

/** How a ringing that did not become a conversation ended. `withdrawn`: we stopped it ourselves. */
export type RingingOutcome = 'declined' | 'not_answered' | 'busy' | 'unreachable' | 'withdrawn'

/** How trying to reach a transfer's target ended. `hung_up`: they spoke first. */
export type TransferOutcome = RingingOutcome | 'taken_back' | 'hung_up'

/** `out_of_service`: the customer was suspended or terminated while the caller waited. */
export type RejectReason = 'no_destination' | 'unknown_queue' | 'out_of_service'

/** `lost`: the engine died under the call. */
export type CallOutcome = 'answered' | 'abandoned' | 'rejected' | 'lost'

/** Whose hand ended the call. */
export type EndedBy = 'caller' | 'operator' | 'target' | 'system'

interface OfCall {
  callId: string
  at: number
}

interface OfMember {
  userId: number
  at: number
}

export type CallFact =
  | (OfCall & { type: 'call.arrived'; legId: string; caller: Caller; calledNumber: string })
  | (OfCall & { type: 'call.rejected'; reason: RejectReason })
  | (OfCall & { type: 'call.queued'; queueId: number; priority: number; waitingSince: number })
  | (OfCall & { type: 'call.reprioritised'; priority: number })
  | (OfCall & {
      type: 'offer.made'
      legId: string
      userId: number
      number: string
      reason: OfferReason
      expiresAt: number
    })
  | (OfCall & {
      type: 'offer.ended'
      legId: string
      userId: number
      outcome: RingingOutcome
      /** Until when this member is left in peace; null = free at once. */
      restUntil: number | null
    })
  | (OfCall & { type: 'call.answered'; legId: string; userId: number; number: string })
  | (OfCall & { type: 'call.held'; by: number })
  | (OfCall & { type: 'call.retrieved'; by: number })
  | (OfCall & {
      type: 'transfer.begun'
      kind: 'blind' | 'consult'
      by: number
      legId: string
      target: Target
      expiresAt: number
    })
  | (OfCall & { type: 'transfer.answered'; legId: string })
  /** The operator has let go: the caller now belongs to the target, who talks or still rings. */
  | (OfCall & { type: 'transfer.completed'; by: number })
  | (OfCall & {
      type: 'transfer.ended'
      legId: string
      /** The colleague who is free again; null = an outside number. */
      userId: number | null
      outcome: TransferOutcome
    })
  | (OfCall & { type: 'call.recalled'; to: number; reason: RecallReason; reservedUntil: number })
  /** Nobody took the returned call in time: it waits for everybody again. */
  | (OfCall & { type: 'recall.lapsed' })
  /** A colleague's part in the call is over. */
  | (OfCall & {
      type: 'party.left'
      legId: string
      userId: number | null
      wrapUpUntil: number | null
    })
  /** The caller hung up while the operator consults: the colleagues finish their talk. */
  | (OfCall & { type: 'caller.left' })
  | (OfCall & { type: 'call.ended'; outcome: CallOutcome; by: EndedBy })

export type MemberFact =
  | (OfMember & { type: 'member.logged_in'; queueId: number })
  | (OfMember & { type: 'member.logged_out'; queueId: number })
  | (OfMember & { type: 'member.paused'; reason: string | null })
  | (OfMember & { type: 'member.resumed' })
  /** Wrap-up or rest is over, by time or by choice. */
  | (OfMember & { type: 'member.ready' })

export type LineFact = { type: 'line.lost'; at: number } | { type: 'line.restored'; at: number }

export type Fact = CallFact | MemberFact | LineFact

export const isCallFact = (fact: Fact): fact is CallFact => 'callId' in fact

export const isMemberFact = (fact: Fact): fact is MemberFact =>
  'userId' in fact && !('callId' in fact)
