import type { RESTResponse } from './ari_types.ts'

/** What came of one command. Typed by the operation that was asked. */
export type AriReply<Result> =
  | { status: 'ok'; result: Result }
  | { status: 'refused'; code: number; reason: string }
  /** No answer in time, or the connection was lost: it may or may not have happened. */
  | { status: 'unanswered'; reason: string }

export function replyFrom<Result>(response: RESTResponse): AriReply<Result> {
  const { status_code: code, uri } = response
  const body = bodyOf(response)
  if (body === UNREADABLE) return { status: 'unanswered', reason: `${uri} was answered in no JSON` }
  if (code < 300) return { status: 'ok', result: body as Result }
  return { status: 'refused', code, reason: `${code} ${wordsIn(body, response)} (${uri})` }
}

const UNREADABLE = Symbol('unreadable')

function bodyOf({ message_body: text }: RESTResponse): unknown {
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return UNREADABLE
  }
}

function wordsIn(body: unknown, { reason_phrase: phrase }: RESTResponse): string {
  const { message, error } = (body ?? {}) as { message?: string; error?: string }
  return message ?? error ?? phrase
}
