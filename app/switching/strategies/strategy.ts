/** Which free members' phones ring for a waiting call now: a pure choice, the best first. */
import { impossible } from '#core/result'
import type { LiveCall, MemberState, Strategy } from '../machine/state.ts'
import type { Choice } from './choice.ts'
import { chooseLongestIdle } from './longest_idle_strategy.ts'
import { chooseAll } from './ring_all_strategy.ts'

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
