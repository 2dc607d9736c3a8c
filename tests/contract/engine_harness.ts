import type { HangupCause, PresentedCaller, TelephonyEngine } from '#telephony/engine'

/**
 * The world around one engine, as the contract suite moves it: callers, telephones and the
 * connection itself. Every driver brings its own harness and must pass the same rules.
 */
export interface EngineHarness {
  /** Not connected yet: the suite listens first and connects then. */
  readonly engine: TelephonyEngine
  /** The name of a sound the engine has; it lasts two seconds at most. */
  readonly storedSound: string
  /** Lets time pass: a virtual clock is moved and everything due is done, a real clock is waited for. */
  pass(milliseconds: number): Promise<void>
  /** Somebody outside rings `called`. A withheld caller still has a number, which the engine must not tell. */
  callerRings(called: string, from: OutsideCaller): Promise<Caller>
  /**
   * The telephone at a number, always the same one for the same number.
   * A number that was never asked for here is unknown to the network.
   */
  phone(number: string): Phone
  /** Cuts the connection to the engine. Legs live on, and parties go on doing what they do. */
  outage(): Promise<void>
  /** Lets the connection be made again; the driver does so by itself. */
  restore(): Promise<void>
  /** Disconnects, and leaves no leg behind for the next test. */
  close(): Promise<void>
}

export type MakeHarness = () => Promise<EngineHarness>

export interface OutsideCaller {
  number: string
  name: string
  isWithheld: boolean
}

/** What any party outside the engine can see and do. Its name is its number. */
export interface Party {
  readonly name: string
  readonly line: 'idle' | 'ringing' | 'talking' | 'ended'
  /** Who is heard just now: the names of parties in order, and `music` for any recording. */
  hears(): string[]
  /** Ends a call, or gives up one that rings. */
  hangsUp(): void
}

/** A party that rang in: `ringing` until the engine answers. */
export interface Caller extends Party {
  /** What the network said when the engine ended the call unanswered; otherwise null. */
  readonly refusedWith: HangupCause | null
}

/** A telephone that the engine may ring. */
export interface Phone extends Party {
  /** What its display shows, or null before it has rung. */
  readonly display: PresentedCaller | null
  /** How many times it has been made to ring. */
  readonly timesRung: number
  answers(): void
  declines(): void
  /** Engaged from now on: the next ring is refused at once. */
  isBusy(): void
}
