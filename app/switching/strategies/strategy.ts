/** Which free members' phones ring for a waiting call now: a pure choice, the best first. */
import { impossible } from '#core/result'
import type { OfferReason } from '#calls/facts'
import type { LiveCall, MemberState, Strategy } from '../machine/state.ts'
import { chooseLongestIdle } from './longest_idle_strategy.ts'
import { chooseAll } from './ring_all_strategy.ts'

export interface Choice {
  member: MemberState
  reason: OfferReason
}

export function choose(
  strategy: Strategy,
  call: LiveCall,
  free: readonly MemberState[],
  at: number
): Choice[] {
  switch (strategy) {
    case 'longest_idle':
      return chooseLongestIdle(call, free, at)
    case 'ring_all':
      return chooseAll(free)
    default:
      return impossible(strategy)
  }
}
