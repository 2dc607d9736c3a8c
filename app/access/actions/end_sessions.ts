/**
 * Ends logins, as part of what makes them end (privacy 24): in the transaction `client`, at `at` (epoch ms). Once that is
 * committed, live streams close too. Nobody is logged in by a session that has ended, whatever cookie a browser still has.
 */
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import SessionsEnded from '#access/events/sessions_ended'
import { sessionCustomerOf } from '#access/user_session'
import type { EndedWhy, SessionOwner } from '#access/user_session'

/** All of one user's, but for the one named `except`. Leans on the index `user_sessions (customer_id, user_id)`. */
export async function endSessionsOf(
  user: SessionOwner,
  why: EndedWhy,
  at: number,
  client: TransactionClientContract,
  except: string | null = null
): Promise<void> {
  const standing = client
    .from('user_sessions')
    .where({ customer_id: sessionCustomerOf(user), user_id: user.id })
    .whereNull('ended_at')
  if (except !== null) standing.whereNot('id', except)
  await standing.update({ ended_at: at, ended_why: why })
  client.after('commit', () => SessionsEnded.dispatch(user.customerId, user.id))
}

/** Those of everybody at a customer. */
export async function endSessionsOfCustomer(
  customerId: number,
  why: EndedWhy,
  at: number,
  client: TransactionClientContract
): Promise<void> {
  await client
    .from('user_sessions')
    .where('customer_id', customerId)
    .whereNull('ended_at')
    .update({ ended_at: at, ended_why: why })
  client.after('commit', () => SessionsEnded.dispatch(customerId, null))
}
