/** One waiting caller as a row. */
import { formatNumber } from '#numbers/e164'
import type { LiveCall, SwitchState } from '#switching/machine/state'

export interface WaitingCall {
  callId: string
  queueId: number
  /** Sorts as the queue does: returned calls, then priority, then earned wait. */
  rank: string
  name: string | null
  number: string | null
  queueName: string
  waitingSince: number
  isVip: boolean
  /** Why it came back; null = a new call. */
  recallReason: string | null
  /** Names of the colleagues whose phones ring now. */
  ringingAt: string[]
}

export function waitingCall(state: SwitchState, call: LiveCall): WaitingCall | null {
  if (call.phase.is !== 'waiting' || call.queueId === null) return null
  const { offers, recall } = call.phase
  return {
    callId: call.callId,
    queueId: call.queueId,
    rank: rankOf(call, recall !== null),
    name: call.caller.name,
    number: call.caller.number && formatNumber(call.caller.number),
    queueName: state.queues.get(call.queueId)?.name ?? '',
    waitingSince: call.waitingSince,
    isVip: call.priority > 0,
    recallReason: recall?.reason ?? null,
    ringingAt: offers.map(({ userId }) => state.members.get(userId)?.name ?? ''),
  }
}

/** The waiting calls of these queues, best first. */
export function waitingCalls(state: SwitchState, queueIds: readonly number[]): WaitingCall[] {
  return queueIds
    .flatMap((queueId) => state.queues.get(queueId)?.waiting ?? [])
    .map((callId) => waitingCall(state, state.calls.get(callId)!))
    .filter((row) => row !== null)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
}

const HIGHEST_PRIORITY = 9999

function rankOf({ priority, waitingSince, callId }: LiveCall, isRecalled: boolean): string {
  const place = String(HIGHEST_PRIORITY - priority).padStart(4, '0')
  return `${isRecalled ? 0 : 1}-${place}-${waitingSince}-${callId}`
}
