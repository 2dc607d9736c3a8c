import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { hashOfLinkSecret } from '#core/link_secret'
import User from '#access/models/user'
import { linkProblem, type LinkProblem } from '#directory/invitations/invitation_state'
import Invitation from '#directory/invitations/models/invitation'

export type InvitationProblem = LinkProblem | 'unknown' | 'blocked' | 'customer_not_active'

export type FoundInvitation =
  | { problem: null; invitation: Invitation; user: User }
  | { problem: 'unknown' }
  | { problem: Exclude<InvitationProblem, 'unknown'>; user: User }

/** What does this link lead to, and if nowhere, why? The user comes with the customer. `now` is epoch milliseconds. */
export async function findInvitation(
  secret: string,
  now: number,
  client?: TransactionClientContract
): Promise<FoundInvitation> {
  const invitation = await Invitation.query({ client })
    .where('secretHash', hashOfLinkSecret(secret))
    .first()
  if (!invitation) return { problem: 'unknown' }
  const { customerId, userId } = invitation
  const user = await User.query({ client })
    .where({ customerId, id: userId })
    .preload('customer')
    .firstOrFail()
  const problem = problemWith(invitation, user, now)
  return problem ? { problem, user } : { problem, invitation, user }
}

function problemWith(invitation: Invitation, user: User, now: number) {
  if (user.isBlocked) return 'blocked'
  if (!user.customer.isActive) return 'customer_not_active'
  return linkProblem(invitation, now)
}
