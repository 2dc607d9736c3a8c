import db from '@adonisjs/lucid/services/db'
import User from '#access/models/user'
import { hashOfSecret } from '#access/session_key'
import { done, refused, type Result } from '#core/result'

export type LinkRefusal = 'unknown' | 'used' | 'expired'

/** Whose password may be chosen with this link at `at` (epoch ms)? Leans on the unique index of `token_hash`. */
export async function pendingReset(token: string, at: number): Promise<Result<User, LinkRefusal>> {
  const reset = await db.from('password_resets').where('token_hash', hashOfSecret(token)).first()
  if (!reset) return refused('unknown')
  if (reset.used_at !== null) return refused('used')
  if (at >= Number(reset.expires_at)) return refused('expired')
  const user = await User.findOrFail(reset.user_id)
  return (await user.isLetIn()) ? done(user) : refused('unknown')
}
