/** The customer's service stops: who talks goes on, nobody is left waiting for somebody who may not answer. */
import type { Draft, Outcome } from './draft.ts'
import { withdrawOffers } from './offers.ts'

/** The callers' legs are left alone: the exchange tells them why, and lets them go. */
export function serviceStopped(draft: Draft): Outcome {
  for (const { callId, phase } of [...draft.state.calls.values()]) {
    if (phase.is !== 'waiting') continue
    withdrawOffers(draft, callId)
    draft.record({ type: 'call.rejected', callId, reason: 'out_of_service' })
    draft.record({ type: 'call.ended', callId, outcome: 'rejected', by: 'system' })
  }
  return null
}
