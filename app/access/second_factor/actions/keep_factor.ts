import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type User from '#access/models/user'
import { announceChange } from '#access/second_factor/announce_change'
import { replaceRecoveryCodes } from '#access/second_factor/actions/make_recovery_codes'
import SecondFactor from '#access/second_factor/models/second_factor'
import { recoveryCodesLeft } from '#access/second_factor/queries/recovery_codes_left'
import type { Actor } from '#audit/actor'

type Kept = Pick<SecondFactor, 'kind' | 'name'> & Partial<SecondFactor>

/** What the user sees once: fresh recovery codes with the first factor, none with those after it. */
export interface Added {
  recoveryCodes: string[]
}

/** Stores a factor that has been proved to work, at `at` (epoch ms), in the transaction that locked the user. */
export async function keepFactor(
  user: User,
  factor: Kept,
  by: Actor,
  at: number,
  client: TransactionClientContract
): Promise<Added> {
  const { id: userId, customerId } = user
  await SecondFactor.create({ ...factor, customerId, userId, createdAt: at }, { client })
  const hasCodes = (await recoveryCodesLeft(userId, client)) > 0
  const recoveryCodes = hasCodes ? [] : await replaceRecoveryCodes(user, at, client)
  const after = { kind: factor.kind, factor: factor.name }
  await announceChange(user, { was: 'added', after }, by, at, client)
  return { recoveryCodes }
}
