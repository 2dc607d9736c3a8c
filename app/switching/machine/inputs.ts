/** Everything that can reach a Switch: engine events, people's commands, and time. `at` is epoch milliseconds. */
import type { Caller } from '#calls/facts'
import type { EngineSnapshot, HangupCause } from '#telephony/engine'

export type Input = { at: number } & (EngineInput | OperatorCommand | MemberCommand)

export type EngineInput =
  | {
      type: 'caller.arrived'
      callId: string
      legId: string
      caller: Caller
      calledNumber: string
      /** Null when the number leads nowhere. */
      queueId: number | null
      priority: number
    }
  | { type: 'leg.answered'; legId: string }
  | { type: 'leg.ended'; legId: string; cause: HangupCause }
  | { type: 'engine.down' }
  | { type: 'engine.up'; snapshot: EngineSnapshot }
  | { type: 'time.passed'; due: readonly Due[] }
  | { type: 'setup.changed' }
  | { type: 'service.stopped' }
  | { type: 'caller.reprioritised'; callId: string; priority: number }

/** A call or a person whose time may be up. */
export type Due = { callId: string } | { userId: number }

/** `by` is the user who asks; the Switch checks that the call is theirs. */
export type OperatorCommand =
  | { type: 'pick'; callId: string; by: number }
  | { type: 'decline'; callId: string; by: number }
  | { type: 'hold'; callId: string; by: number }
  | { type: 'retrieve'; callId: string; by: number }
  | { type: 'hang_up'; callId: string; by: number }
  | { type: 'transfer'; kind: 'blind' | 'consult'; callId: string; by: number; to: TransferTo }
  | { type: 'complete_transfer'; callId: string; by: number }
  | { type: 'take_back'; callId: string; by: number }

/** A colleague by user id, or an outside number already checked at the edge. */
export type TransferTo = { userId: number } | { number: string }

export type MemberCommand =
  | { type: 'log_in'; by: number; queueId: number }
  | { type: 'log_out'; by: number; queueId: number }
  | { type: 'pause'; by: number; reason: string | null }
  | { type: 'resume'; by: number }
  | { type: 'end_wrap_up'; by: number }

/** Expected refusals; each is shown to the person in words that say what to do. */
export type Refusal =
  | 'line_down'
  | 'call_gone'
  | 'not_your_call'
  | 'already_taken'
  | 'you_are_busy'
  | 'no_phone'
  | 'not_a_member'
  | 'unknown_member'
  | 'not_possible_now'
  | 'target_unknown'
  | 'target_is_you'
  | 'target_unreachable'
  | 'target_busy'
