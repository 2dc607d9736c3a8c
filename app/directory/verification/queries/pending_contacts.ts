import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ContactVerification from '#directory/verification/models/contact_verification'

type Whose = Pick<ContactVerification, 'customerId' | 'userId'>

/** What still waits for its code at `at` (epoch ms). Leans on the unique index `(customer_id, user_id, channel)`. */
export function pendingContacts(
  { customerId, userId }: Whose,
  at: number
): Promise<ContactVerification[]> {
  return ContactVerification.query().where({ customerId, userId }).where('expiresAt', '>', at)
}

/** The one on a channel, locked until the transaction ends. */
export function pendingContact(
  { customerId, userId, channel }: Whose & Pick<ContactVerification, 'channel'>,
  at: number,
  client: TransactionClientContract
): Promise<ContactVerification | null> {
  return ContactVerification.query({ client })
    .where({ customerId, userId, channel })
    .where('expiresAt', '>', at)
    .forUpdate()
    .first()
}
