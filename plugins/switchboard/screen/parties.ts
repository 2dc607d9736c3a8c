/** Names and numbers of those who take part in a call, as they are shown. */
import { formatNumber } from '#numbers/e164'
import type { LiveCall, SwitchState } from '#switching/machine/state'

export interface ShownCaller {
  name: string | null
  /** Null when withheld. */
  number: string | null
}

export const callerOf = ({ caller }: LiveCall): ShownCaller => ({
  name: caller.name,
  number: caller.number && formatNumber(caller.number),
})

/** The colleague or number that is rung or consulted; empty when there is none. */
export function targetName(state: SwitchState, { phase }: LiveCall): string {
  if (!('target' in phase)) return ''
  const { target } = phase.target
  const colleague = target.kind === 'user' ? state.members.get(target.userId)?.name : undefined
  return colleague ?? formatNumber(target.number)
}

/** The colleague who consults or has sent the call on; empty when there is none. */
export function senderName(state: SwitchState, { phase }: LiveCall): string {
  const sender = phase.is === 'transferring' ? phase.by : 'party' in phase && phase.party.userId
  return sender ? (state.members.get(sender)?.name ?? '') : ''
}
