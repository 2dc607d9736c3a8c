import type { OfferReason } from '#calls/facts'
import type { MemberState } from '../machine/state.ts'

/** A member whose phone shall ring, and why: the reason is told in the call's story. */
export interface Choice {
  member: MemberState
  reason: OfferReason
}
