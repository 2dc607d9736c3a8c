/** What is known of one person's invitations. Leans on `invitations (customer_id, user_id)`. */
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type User from '#access/models/user'
import Invitation from '#directory/invitations/models/invitation'

/** Has the person been inside: logged in, or chosen a password? */
export async function hasComeIn(user: User, client: QueryClientContract): Promise<boolean> {
  if (user.lastLoginAt !== null) return true
  const accepted = await ofUser(user, client).whereNotNull('acceptedAt').first()
  return accepted !== null
}

/** How many were sent at or after `since` (epoch ms)? */
export async function invitedSince(
  user: User,
  since: number,
  client: QueryClientContract
): Promise<number> {
  const sent = await ofUser(user, client).where('createdAt', '>=', since)
  return sent.length
}

/** The one that is not replaced by a newer. */
export function newestInvitationOf(
  user: User,
  client: QueryClientContract
): Promise<Invitation | null> {
  return ofUser(user, client).whereNull('replacedAt').first()
}

function ofUser({ customerId, id }: User, client: QueryClientContract) {
  return Invitation.query({ client }).where({ customerId, userId: id })
}
