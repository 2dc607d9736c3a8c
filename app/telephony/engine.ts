/**
 * The telephone engine port: legs, bridges and sounds, no business words.
 *
 * A leg is one party's line into the engine. A bridge is where legs hear each other.
 * Commands are data, so that the Switch can decide them without touching the engine,
 * and every driver must pass the one contract suite in `tests/contract`.
 *
 * Guarantees every driver gives:
 * - Commands for the same leg or bridge take effect in the order they were executed.
 * - Ids are chosen by the caller of the port, so no event can name an unknown leg.
 * - A leg that was ever announced (`leg.arrived`) or dialled ends with exactly one `leg.ended`.
 *   That includes legs that ended while the connection was down: they are missing from the next snapshot instead.
 * - A dialled leg that still rings refuses music, sounds and bridges with `failed`.
 * - `bridge.join` moves all its legs or none. Leaving a bridge twice is `done`.
 * - A sound that is not stored is `done`, then finishes with `completed: false`.
 * - Nobody is hung up for you: when one party leaves, the others stay until told.
 */

/** Chosen by us for dialled legs; by the engine for arriving ones. Unique for ever. */
export type LegId = string
export type BridgeId = string
/** Small strings that live with the leg in the engine and come back in snapshots after a restart. */
export type LegTags = Record<string, string>

/** What the far end sees as the caller. `number: null` presents a withheld number. */
export interface PresentedCaller {
  number: string | null
  name: string | null
}

/** Where to ring. Numbers go through the trunk, in E.164 with `+`, or short numbers as dialled. */
export type DialTarget = { kind: 'number'; number: string } | { kind: 'account'; account: string }

export type EngineCommand =
  /** Rings a target. `leg.answered` or `leg.ended` follows. The engine gives up after `timeoutSeconds` (cause `no_answer`). */
  | {
      type: 'leg.dial'
      legId: LegId
      to: DialTarget
      presented: PresentedCaller
      timeoutSeconds: number
      tags: LegTags
    }
  /** Answers an arrived leg, so that it can hear music and announcements. Answering twice is `done`. */
  | { type: 'leg.answer'; legId: LegId }
  /** Stores tags with the leg; merged over those it has. */
  | { type: 'leg.tag'; legId: LegId; tags: LegTags }
  /** Ends a leg in any state. For an unanswered arrived leg the cause is what its network is told. */
  | { type: 'leg.hangup'; legId: LegId; cause: HangupCause }
  /** Plays waiting music to one leg until stopped. Joining a bridge stops it. */
  | { type: 'music.start'; legId: LegId }
  | { type: 'music.stop'; legId: LegId }
  /** Plays a stored sound to one leg; `sound.finished` follows. Replaces music, which does not resume by itself. */
  | { type: 'sound.play'; legId: LegId; playbackId: string; sound: string }
  /** Makes the bridge if it is missing and puts the legs in it, taking them out of any other bridge. Unanswered arrived legs are answered. */
  | { type: 'bridge.join'; bridgeId: BridgeId; legIds: LegId[] }
  /** Takes a leg out of the bridge; it hears silence until told otherwise. */
  | { type: 'bridge.leave'; bridgeId: BridgeId; legId: LegId }
  | { type: 'bridge.end'; bridgeId: BridgeId }

/** Why a leg is ended by us, or ended by itself. Q.850 numbers stay inside the drivers. */
export type HangupCause =
  'normal' | 'busy' | 'no_answer' | 'rejected' | 'unknown_number' | 'congestion' | 'failed'

export type CommandOutcome =
  | { status: 'done' }
  /** The leg or bridge no longer exists: a normal outcome, the matching `leg.ended` tells the story. */
  | { status: 'gone' }
  /** The engine refused or could not be reached. `reason` is for the log and for people who repair things. */
  | { status: 'failed'; reason: string }

export type EngineEvent =
  /** Somebody rings one of our numbers. `number` is what the network presented, or null when withheld. */
  | {
      type: 'leg.arrived'
      legId: LegId
      calledNumber: string
      caller: PresentedCaller
      at: number
    }
  | { type: 'leg.answered'; legId: LegId; at: number }
  | { type: 'leg.ended'; legId: LegId; cause: HangupCause; at: number }
  | { type: 'sound.finished'; legId: LegId; playbackId: string; completed: boolean; at: number }
  /** The engine can be commanded again. The snapshot is complete: what it does not list has ended. */
  | { type: 'engine.up'; snapshot: EngineSnapshot; at: number }
  /** No command reaches the engine. Legs may live on; the next `engine.up` tells. */
  | { type: 'engine.down'; reason: string; at: number }

export interface EngineSnapshot {
  /** When the engine process began, epoch milliseconds: a call older than that cannot have survived. */
  engineStartedAt: number
  legs: LegSnapshot[]
  bridges: { bridgeId: BridgeId; legIds: LegId[] }[]
}

export interface LegSnapshot {
  legId: LegId
  /** `arrived`: rang in. `dialled`: we rang it. */
  origin: 'arrived' | 'dialled'
  state: 'ringing' | 'answered'
  tags: LegTags
  calledNumber: string
  caller: PresentedCaller
  /** Epoch milliseconds, by the engine's clock. */
  createdAt: number
}

export type EngineListener = (event: EngineEvent) => void

/**
 * One connection to one engine. `execute` never throws for what the engine says: it answers with an outcome.
 * Times (`at`) are epoch milliseconds from the clock the driver was given.
 */
export interface TelephonyEngine {
  /** Begins connecting and returns when the first attempt has succeeded or failed; keeps trying for ever until `disconnect`. */
  connect(): Promise<void>
  /** Stops listening and commanding. Leaves every leg alone. */
  disconnect(): Promise<void>
  readonly isUp: boolean
  execute(command: EngineCommand): Promise<CommandOutcome>
  /** One listener: the Switch's dispatcher. Events come in order, never inside `execute`. */
  listen(listener: EngineListener): void
}
