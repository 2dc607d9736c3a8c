/**
 * What one customer's Switch knows at one moment. Immutable; made by `evolve` from facts alone.
 * The large tables are persistent maps: a change shares what it leaves alone.
 * Phases and activities are tagged unions, so a field that makes no sense now cannot be read.
 */
import type { Map as PersistentMap } from 'immutable'
import type { Caller, OfferReason, RecallReason, Target } from '#calls/facts'

export interface SwitchState {
  customerId: number
  line: 'up' | 'down'
  queues: ReadonlyMap<number, QueueState>
  members: PersistentMap<number, MemberState>
  calls: PersistentMap<string, LiveCall>
  /** Calls that wait for the person who sent them away. */
  recalled: ReadonlySet<string>
  /** The engine chose the callers' leg ids: this finds their calls. Our own leg ids begin with the call's id. */
  callerLegs: PersistentMap<string, string>
}

export type Strategy = 'longest_idle' | 'ring_all'

export interface QueueState {
  queueId: number
  name: string
  strategy: Strategy
  ringTimeoutSeconds: number
  wrapUpSeconds: number
  memberIds: readonly number[]
  /** Call ids, best first: recalled, then priority, then earned wait. */
  waiting: readonly string[]
}

/** A colleague: member of queues or not, everybody can be transferred to. */
export interface MemberState {
  userId: number
  name: string
  /** The phone that rings; null = cannot be reached. */
  number: string | null
  /** Queue id -> logged in at. */
  loggedIn: ReadonlyMap<number, number>
  pause: { since: number; reason: string | null } | null
  activity: Activity
  /** When the last conversation or login ended the idleness before: the longest idle is offered first. */
  idleSince: number
}

export type Activity =
  | { is: 'idle' }
  | { is: 'ringing'; callId: string; legId: string; since: number }
  | { is: 'talking'; callId: string; legId: string; since: number }
  /** `wrap_up`: finishing after a call. `rest`: left in peace after a ringing that was not answered. */
  | { is: 'wrap_up' | 'rest'; until: number; since: number }

export interface LiveCall {
  callId: string
  legId: string
  caller: Caller
  calledNumber: string
  arrivedAt: number
  queueId: number | null
  priority: number
  /** Earned wait counts from here, and is kept through every return. */
  waitingSince: number
  answeredAt: number | null
  /** Dialled legs so far; the next one's id comes from it. */
  dialled: number
  /** Members whose phones rang in vain, latest last: they come last in the next round. */
  triedMembers: readonly number[]
  phase: Phase
}

export type Phase =
  | { is: 'arriving' }
  | { is: 'waiting'; offers: readonly Offer[]; recall: Recall | null }
  | { is: 'talking'; party: Party; since: number }
  | { is: 'held'; party: Party; since: number }
  | { is: 'consulting'; party: Party; target: RingingTarget; since: number }
  /** The operator has left; the target still rings and the caller hears music. */
  | { is: 'transferring'; by: number; target: RingingTarget; since: number }
  /** The caller has left; two colleagues finish their talk. */
  | { is: 'lingering'; party: Party; target: RingingTarget }

export interface Offer {
  legId: string
  userId: number
  madeAt: number
  expiresAt: number
  reason: OfferReason
}

/** A returned call belongs to the person who sent it away, for a while. */
export interface Recall {
  to: number
  reason: RecallReason
  reservedUntil: number
}

export interface Party {
  legId: string
  userId: number | null
  number: string
}

export interface RingingTarget {
  legId: string
  target: Target
  expiresAt: number
  /** Null while it rings. */
  answeredAt: number | null
}

/** What the database says about queues and people; facts say the rest. */
export interface SwitchSetup {
  queues: readonly Omit<QueueState, 'waiting'>[]
  members: readonly Pick<MemberState, 'userId' | 'name' | 'number' | 'loggedIn' | 'pause'>[]
}
