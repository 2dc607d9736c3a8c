import db from '@adonisjs/lucid/services/db'

export interface Acceptance {
  publicationId: number
  userId: number
  userName: string
  acceptedAt: number
  address: string | null
}

/** Who at this customer accepted which terms, newest first. Primary key: (customer_id, publication_id, user_id). */
export async function acceptancesOf(customerId: number): Promise<Acceptance[]> {
  const rows: Row[] = await db
    .from('terms_acceptances')
    .where('customer_id', customerId)
    .orderBy('accepted_at', 'desc')
  return rows.map((row) => ({
    publicationId: row.publication_id,
    userId: row.user_id,
    userName: row.user_name,
    acceptedAt: Number(row.accepted_at),
    address: row.address,
  }))
}

export async function hasAccepted(
  customerId: number,
  publicationId: number,
  userId: number
): Promise<boolean> {
  const key = { customer_id: customerId, publication_id: publicationId, user_id: userId }
  return (await db.from('terms_acceptances').where(key).select('user_id').first()) !== null
}

/** At how many customers somebody has accepted each publication. Index: (publication_id, customer_id). */
export async function customersThatAccepted(
  publicationIds: readonly number[]
): Promise<Map<number, number>> {
  const rows: { publication_id: number; customers: number | string }[] = await db
    .from('terms_acceptances')
    .whereIn('publication_id', [...publicationIds])
    .countDistinct('customer_id as customers')
    .select('publication_id')
    .groupBy('publication_id')
  return new Map(rows.map((row) => [row.publication_id, Number(row.customers)]))
}

interface Row {
  publication_id: number
  user_id: number
  user_name: string
  accepted_at: number | string
  address: string | null
}
