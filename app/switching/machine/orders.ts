/** What the engine is told again and again, in the Switch's words. */
import type { HangupCause } from '#telephony/engine'
import { bridgeOf } from './bridges.ts'
import type { Draft } from './draft.ts'
import type { LiveCall } from './state.ts'

export function hangUpLeg(draft: Draft, legId: string, cause: HangupCause = 'normal'): void {
  draft.command({ type: 'leg.hangup', legId, cause })
}

export function joinCaller(draft: Draft, { callId, legId }: LiveCall, otherLegId: string): void {
  draft.command({ type: 'bridge.join', bridgeId: bridgeOf(callId), legIds: [legId, otherLegId] })
}

/** Takes the caller out of the conversation and lets the music play. */
export function parkCaller(draft: Draft, { callId, legId }: LiveCall): void {
  draft.command({ type: 'bridge.end', bridgeId: bridgeOf(callId) })
  draft.command({ type: 'music.start', legId })
}
