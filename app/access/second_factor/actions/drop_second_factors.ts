import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const TABLES = ['second_factors', 'recovery_codes', 'remembered_devices']

/** All that the user has set up, and all that stands in for it. */
export async function dropSecondFactors(
  userId: number,
  client: TransactionClientContract
): Promise<void> {
  for (const table of TABLES) await client.from(table).where('user_id', userId).delete()
}
