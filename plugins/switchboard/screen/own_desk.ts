/** Everything on the screen that is one operator's own, but the waiting calls. */
import type { SwitchState } from '#switching/machine/state'
import { actionsFor } from './actions.ts'
import { callAtHand } from './call_at_hand.ts'
import { ownStatus } from './own_status.ts'
import { sentCalls } from './sent_calls.ts'

export function ownDesk(state: SwitchState, userId: number) {
  const call = callAtHand(state, userId)
  return {
    call,
    actions: actionsFor(call),
    sentCalls: sentCalls(state, userId),
    own: ownStatus(state, userId),
  }
}
