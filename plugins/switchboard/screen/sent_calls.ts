/** Calls that an operator has sent on and that still ring: they can be taken back. */
import type { LiveCall, SwitchState } from '#switching/machine/state'
import { callerOf, targetName } from './parties.ts'
import type { ShownCaller } from './parties.ts'

export interface SentCall extends ShownCaller {
  callId: string
  targetName: string
  since: number
}

export function sentCalls(state: SwitchState, userId: number): SentCall[] {
  return [...state.calls.values()].flatMap((call) => sentBy(state, call, userId) ?? [])
}

function sentBy(state: SwitchState, call: LiveCall, userId: number): SentCall | null {
  const { callId, phase } = call
  if (phase.is !== 'transferring' || phase.by !== userId) return null
  return { callId, ...callerOf(call), targetName: targetName(state, call), since: phase.since }
}
