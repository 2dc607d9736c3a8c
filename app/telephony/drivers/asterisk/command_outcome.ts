import type { CommandOutcome } from '#telephony/engine'
import type { AriReply } from './ari_reply.ts'

export const DONE: CommandOutcome = { status: 'done' }
export const GONE: CommandOutcome = { status: 'gone' }

/** Not found; not (or no longer) in the application; being hung up; not where we thought it was. */
const GONE_CODES = new Set([404, 409, 412, 422])

export function failed(reason: string): CommandOutcome {
  return { status: 'failed', reason }
}

export function outcomeOf(reply: AriReply<unknown>): CommandOutcome {
  if (reply.status === 'ok') return DONE
  if (reply.status === 'refused' && GONE_CODES.has(reply.code)) return GONE
  return failed(reply.reason)
}

/** The first that is not done tells how it went. */
export function firstTrouble(outcomes: CommandOutcome[]): CommandOutcome {
  return outcomes.find(({ status }) => status !== 'done') ?? DONE
}
