/** Sending a call on: blind, with consultation, completed, taken back, returned. */
import type { RecallReason, Target, TransferOutcome } from '#calls/facts'
import { bridgeOf, consultBridgeOf } from './bridges.ts'
import type { Draft, Outcome } from './draft.ts'
import type { OperatorCommand, TransferTo } from './inputs.ts'
import {
  ENGINE_RING_MARGIN_SECONDS,
  RECALL_RESERVED_SECONDS,
  TRANSFER_RING_SECONDS,
} from './limits.ts'
import { nextLegId } from './offers.ts'
import { hangUpLeg, joinCaller, parkCaller } from './orders.ts'
import { endTransfer, releaseParty } from './partings.ts'
import { seconds } from './seconds.ts'
import type { LiveCall, Phase } from './state.ts'
import { findTarget } from './targets.ts'

type TransferCommand = Extract<OperatorCommand, { type: 'transfer' }>

/** The caller hears music from now on; the target always sees the real caller. */
export function transfer(draft: Draft, call: LiveCall, command: TransferCommand): Outcome {
  const { phase } = call
  if (!('party' in phase) || phase.party.userId !== command.by) return 'not_your_call'
  if (phase.is !== 'talking' && phase.is !== 'held') return 'not_possible_now'
  const target = findTarget(draft, command.to, command.by)
  if (typeof target === 'string') return target

  ringTarget(draft, call, command, target)
  if (phase.is === 'talking') parkCaller(draft, call)
  if (command.kind === 'blind') {
    hangUpLeg(draft, phase.party.legId)
    releaseParty(draft, call.callId, phase.party)
  }
  return null
}

function ringTarget(
  draft: Draft,
  call: LiveCall,
  { kind, by }: { kind: 'blind' | 'consult'; by: number; to: TransferTo },
  target: Target
): void {
  const { callId, caller } = call
  const legId = nextLegId(call)
  const expiresAt = draft.at + seconds(TRANSFER_RING_SECONDS)
  draft.record({ type: 'transfer.begun', callId, kind, by, legId, target, expiresAt })
  draft.command({
    type: 'leg.dial',
    legId,
    to: { kind: 'number', number: target.number },
    presented: { number: caller.number, name: caller.name },
    timeoutSeconds: TRANSFER_RING_SECONDS + ENGINE_RING_MARGIN_SECONDS,
    tags: { customer: String(draft.state.customerId), call: callId },
  })
}

export function targetAnswered(draft: Draft, call: LiveCall): void {
  const { callId, phase } = call
  if (phase.is !== 'consulting' && phase.is !== 'transferring') return
  const { legId } = phase.target
  draft.record({ type: 'transfer.answered', callId, legId })
  if (phase.is === 'transferring') return joinCaller(draft, call, legId)
  const bridgeId = consultBridgeOf(callId)
  draft.command({ type: 'bridge.join', bridgeId, legIds: [phase.party.legId, legId] })
}

/** Caller to target; while the target still rings, that makes it a blind transfer. */
export function completeTransfer(draft: Draft, call: LiveCall, by: number): Outcome {
  const { callId, phase } = call
  if (!('party' in phase) || phase.party.userId !== by) return 'not_your_call'
  if (phase.is !== 'consulting') return 'not_possible_now'
  draft.record({ type: 'transfer.completed', callId, by })
  if (phase.target.answeredAt !== null) joinCaller(draft, call, phase.target.legId)
  hangUpLeg(draft, phase.party.legId)
  draft.command({ type: 'bridge.end', bridgeId: consultBridgeOf(callId) })
  releaseParty(draft, callId, phase.party)
  return null
}

/** Back to the caller: from a consultation at once, from a blind transfer by ringing the operator anew. */
export function takeBack(draft: Draft, call: LiveCall, by: number): Outcome {
  const { callId, phase } = call
  if (phase.is === 'transferring') {
    if (phase.by !== by) return 'not_your_call'
    hangUpLeg(draft, phase.target.legId)
    failTransfer(draft, call, 'taken_back')
    return null
  }
  if (!('party' in phase) || phase.party.userId !== by) return 'not_your_call'
  if (phase.is === 'talking') return null
  if (phase.is === 'lingering') return 'not_possible_now'
  if (phase.is === 'consulting') endConsultation(draft, call, 'taken_back')
  draft.record({ type: 'call.retrieved', callId, by })
  joinCaller(draft, call, phase.party.legId)
  return null
}

/** The target's part ends; the caller stays held by the operator. */
export function endConsultation(draft: Draft, call: LiveCall, outcome: TransferOutcome): void {
  const target = consultingTarget(call.phase)
  hangUpLeg(draft, target.legId)
  draft.command({ type: 'bridge.end', bridgeId: consultBridgeOf(call.callId) })
  endTransfer(draft, call.callId, target, outcome)
}

function consultingTarget(phase: Phase) {
  if (phase.is === 'consulting') return phase.target
  throw new Error(`There is no consultation while ${phase.is}`)
}

/** A blind transfer that nobody took: the call returns to the one who sent it, above new calls. */
export function failTransfer(
  draft: Draft,
  call: LiveCall,
  reason: Exclude<RecallReason, 'left_while_held'>
): void {
  const { callId, phase } = call
  if (phase.is !== 'transferring') return
  endTransfer(draft, callId, phase.target, reason)
  recall(draft, callId, phase.by, reason)
}

export function recall(draft: Draft, callId: string, to: number, reason: RecallReason): void {
  const reservedUntil = draft.at + seconds(RECALL_RESERVED_SECONDS)
  draft.command({ type: 'bridge.end', bridgeId: bridgeOf(callId) })
  draft.command({ type: 'music.start', legId: draft.call(callId).legId })
  draft.record({ type: 'call.recalled', callId, to, reason, reservedUntil })
}
