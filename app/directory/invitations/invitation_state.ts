import type Invitation from '#directory/invitations/models/invitation'

type Moments = Pick<Invitation, 'expiresAt' | 'openedAt' | 'acceptedAt' | 'replacedAt'>

export type InvitationState = 'not_invited' | 'invited' | 'opened' | 'accepted' | 'expired'

/** How far a person has come, by the newest invitation; `now` is epoch milliseconds. */
export function invitationState(newest: Moments | null, now: number): InvitationState {
  if (!newest) return 'not_invited'
  if (newest.acceptedAt !== null) return 'accepted'
  if (newest.expiresAt <= now) return 'expired'
  return newest.openedAt === null ? 'invited' : 'opened'
}

export type LinkProblem = 'used' | 'replaced' | 'expired'

/** Why a link opens nothing any more; null when it does. */
export function linkProblem(invitation: Moments, now: number): LinkProblem | null {
  if (invitation.acceptedAt !== null) return 'used'
  if (invitation.replacedAt !== null) return 'replaced'
  return invitation.expiresAt <= now ? 'expired' : null
}
