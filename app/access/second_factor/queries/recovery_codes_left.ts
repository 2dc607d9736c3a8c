import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'

/** How many of the user's codes have not been used. */
export async function recoveryCodesLeft(
  userId: number,
  client: TransactionClientContract | typeof db = db
): Promise<number> {
  const [{ left }] = await client
    .from('recovery_codes')
    .where('user_id', userId)
    .whereNull('used_at')
    .count('* as left')
  return Number(left)
}
