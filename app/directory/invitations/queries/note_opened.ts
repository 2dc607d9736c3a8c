import db from '@adonisjs/lucid/services/db'
import type Invitation from '#directory/invitations/models/invitation'

/** The first time somebody looked at it; programs that read mail do too, so it proves nothing. `at` is epoch milliseconds. */
export async function noteOpened({ id, customerId }: Invitation, at: number): Promise<void> {
  await db
    .from('invitations')
    .where({ id, customer_id: customerId })
    .whereNull('opened_at')
    .update({ opened_at: at })
}
