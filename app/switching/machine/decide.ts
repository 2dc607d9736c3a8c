/**
 * state + input -> facts and engine commands. Pure: time, ids and priorities come in with the input.
 * After every input the waiting calls are offered anew, so no free member and no caller are left standing.
 */
import { impossible } from '#core/result'
import { callerArrived, callerReprioritised } from './arrivals.ts'
import { hangUp, hold, retrieve } from './conversations.ts'
import { Draft } from './draft.ts'
import type { Decision, Outcome } from './draft.ts'
import type { Input, OperatorCommand } from './inputs.ts'
import { legAnswered, legEnded } from './legs.ts'
import { endWrapUp, logIn, logOut, pause, resume } from './members.ts'
import { offerWaitingCalls } from './offers.ts'
import { queuesToLookAt } from './attention.ts'
import { decline, pick } from './picking.ts'
import { reconcile } from './recovery.ts'
import { serviceStopped } from './service_stop.ts'
import type { SwitchState } from './state.ts'
import { timePassed } from './time.ts'
import { completeTransfer, takeBack, transfer } from './transfers.ts'

export function decide(state: SwitchState, input: Input): Decision {
  const draft = new Draft(state, input.at)
  const refusal = handle(draft, input)
  if (refusal === null) offerWaitingCalls(draft, queuesToLookAt(draft, input))
  return draft.finish(refusal)
}

function handle(draft: Draft, input: Input): Outcome {
  switch (input.type) {
    case 'caller.arrived':
      return callerArrived(draft, input)
    case 'caller.reprioritised':
      return callerReprioritised(draft, input.callId, input.priority)
    case 'leg.answered':
      return legAnswered(draft, input.legId)
    case 'leg.ended':
      return legEnded(draft, input.legId, input.cause)
    case 'time.passed':
      return timePassed(draft, input.due)
    case 'setup.changed':
      return null
    case 'service.stopped':
      return serviceStopped(draft)
    case 'engine.down':
      if (draft.state.line === 'up') draft.record({ type: 'line.lost' })
      return null
    case 'engine.up':
      return reconcile(draft, input.snapshot)
    case 'log_in':
      return logIn(draft, input.by, input.queueId)
    case 'log_out':
      return logOut(draft, input.by, input.queueId)
    case 'pause':
      return pause(draft, input.by, input.reason)
    case 'resume':
      return resume(draft, input.by)
    case 'end_wrap_up':
      return endWrapUp(draft, input.by)
    default:
      return handleCommand(draft, input)
  }
}

/** What an operator asks for with one call. */
function handleCommand(draft: Draft, command: OperatorCommand): Outcome {
  if (draft.state.line === 'down') return 'line_down'
  const call = draft.findCall(command.callId)
  if (!call) return 'call_gone'
  switch (command.type) {
    case 'pick':
      return pick(draft, call, command.by)
    case 'decline':
      return decline(draft, call, command.by)
    case 'hold':
      return hold(draft, call, command.by)
    case 'retrieve':
      return retrieve(draft, call, command.by)
    case 'hang_up':
      return hangUp(draft, call, command.by)
    case 'transfer':
      return transfer(draft, call, command)
    case 'complete_transfer':
      return completeTransfer(draft, call, command.by)
    case 'take_back':
      return takeBack(draft, call, command.by)
    default:
      return impossible(command)
  }
}
