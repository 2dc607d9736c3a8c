/** Operators come and go: queues, pauses, wrap-up. Asking twice changes nothing. */
import type { Draft, Outcome } from './draft.ts'

export function logIn(draft: Draft, userId: number, queueId: number): Outcome {
  const member = draft.member(userId)
  if (!member) return 'unknown_member'
  if (!isMemberOf(draft, userId, queueId)) return 'not_a_member'
  if (member.number === null) return 'no_phone'
  if (!member.loggedIn.has(queueId)) draft.record({ type: 'member.logged_in', userId, queueId })
  return null
}

export function logOut(draft: Draft, userId: number, queueId: number): Outcome {
  const member = draft.member(userId)
  if (!member) return 'unknown_member'
  if (member.loggedIn.has(queueId)) draft.record({ type: 'member.logged_out', userId, queueId })
  else if (!isMemberOf(draft, userId, queueId)) return 'not_a_member'
  return null
}

export function pause(draft: Draft, userId: number, reason: string | null): Outcome {
  const member = draft.member(userId)
  if (!member) return 'unknown_member'
  if (!member.pause || member.pause.reason !== reason) {
    draft.record({ type: 'member.paused', userId, reason })
  }
  return null
}

export function resume(draft: Draft, userId: number): Outcome {
  const member = draft.member(userId)
  if (!member) return 'unknown_member'
  if (member.pause) draft.record({ type: 'member.resumed', userId })
  return null
}

export function endWrapUp(draft: Draft, userId: number): Outcome {
  const member = draft.member(userId)
  if (!member) return 'unknown_member'
  if (member.activity.is === 'wrap_up' || member.activity.is === 'rest') {
    draft.record({ type: 'member.ready', userId })
  }
  return null
}

const isMemberOf = (draft: Draft, userId: number, queueId: number) =>
  draft.state.queues.get(queueId)?.memberIds.includes(userId) ?? false
