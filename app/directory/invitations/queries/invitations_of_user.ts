/** What is known of one person's invitations. Leans on `invitations (customer_id, user_id)`. */
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type User from '#access/models/user'
import Invitation from '#directory/invitations/models/invitation'

/** Has the person been inside: logged in, or chosen a password? */
export async function hasComeIn(user: User, client: TransactionClientContract): Promise<boolean> {
  if (user.lastLoginAt !== null) return true
  const accepted = await ofUser(user, client).whereNotNull('acceptedAt').first()
  return accepted !== null
}

/** How many were sent at or after `since` (epoch ms)? */
export async function invitedSince(
  user: User,
  since: number,
  client: TransactionClientContract
): Promise<number> {
  const sent = await ofUser(user, client).where('createdAt', '>=', since)
  return sent.length
}

function ofUser({ customerId, id }: User, client: TransactionClientContract) {
  return Invitation.query({ client }).where({ customerId, userId: id })
}
