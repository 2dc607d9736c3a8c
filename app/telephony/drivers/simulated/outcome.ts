import type { CommandOutcome } from '#telephony/engine'

export const DONE: CommandOutcome = { status: 'done' }
export const GONE: CommandOutcome = { status: 'gone' }

export function failed(reason: string): CommandOutcome {
  return { status: 'failed', reason }
}
