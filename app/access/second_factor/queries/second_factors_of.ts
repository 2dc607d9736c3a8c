import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import SecondFactor, { type FactorKind } from '#access/second_factor/models/second_factor'

/** What a user has set up, the oldest first; of one kind when that is said. */
export async function secondFactorsOf(
  userId: number,
  kind?: FactorKind,
  client?: TransactionClientContract
): Promise<SecondFactor[]> {
  const factors = SecondFactor.query({ client }).where('userId', userId).orderBy('id')
  return kind ? factors.where('kind', kind) : factors
}
