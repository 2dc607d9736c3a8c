import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import SecondFactor from '#access/second_factor/models/second_factor'

/** Whether the user has set up any. One look in the index on `user_id`. */
export async function hasSecondFactor(
  userId: number,
  client?: TransactionClientContract
): Promise<boolean> {
  const first = await SecondFactor.query({ client }).select('id').where('userId', userId).first()
  return first !== null
}
