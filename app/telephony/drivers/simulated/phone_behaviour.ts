import type { LegId, PresentedCaller } from '#telephony/engine'

/** What a telephone does by itself when it rings. Nothing of this: it rings until somebody acts. */
export interface PhoneBehaviour {
  /** Engaged: the ringing is refused at once. */
  isBusy?: boolean
  /** Switched off or out of coverage: the network gives up at once, as `no_answer`. */
  isUnreachable?: boolean
  /** If both are given, what comes first is done. */
  answersAfterMs?: number
  declinesAfterMs?: number
  /** Counted from its answer. */
  hangsUpAfterMs?: number
}

/** One ringing of one telephone. */
export interface Ringing {
  legId: LegId
  /** What the display shows. */
  display: PresentedCaller
  at: number
}

/** Always the same, or decided anew for every ringing. */
export type PhoneManners = PhoneBehaviour | ((ringing: Ringing) => PhoneBehaviour)

export function behaviourFor(manners: PhoneManners, ringing: Ringing): PhoneBehaviour {
  return typeof manners === 'function' ? manners(ringing) : manners
}
