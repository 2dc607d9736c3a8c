import type { HangupCause } from '#telephony/engine'

/** Q.850 cause numbers, as Asterisk tells them in ChannelDestroyed. */
const CAUSES: Record<number, HangupCause> = {
  1: 'unknown_number',
  2: 'unknown_number',
  3: 'unknown_number',
  16: 'normal',
  17: 'busy',
  18: 'no_answer',
  19: 'no_answer',
  20: 'no_answer',
  21: 'rejected',
  22: 'unknown_number',
  28: 'unknown_number',
  31: 'normal',
  34: 'congestion',
  38: 'congestion',
  41: 'congestion',
  42: 'congestion',
  44: 'congestion',
}

export function hangupCauseOf(q850: number): HangupCause {
  return CAUSES[q850] ?? 'failed'
}

/** The words that ARI takes for why a channel is hung up. */
export const ARI_HANGUP_REASONS = {
  normal: 'normal',
  busy: 'busy',
  no_answer: 'no_answer',
  rejected: 'rejected',
  unknown_number: 'unallocated',
  congestion: 'congestion',
  failed: 'failure',
} as const satisfies Record<HangupCause, string>
