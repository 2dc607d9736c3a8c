import { createHash } from 'node:crypto'
import { safeEqual } from '@adonisjs/core/helpers'
import ApiToken from '#provisioning/models/api_token'
import { read } from '#provisioning/token_secret'

/** How exact "last used" is: a write a minute, not one at every request. */
const USE_IS_NOTED_EVERY_MS = 60_000

/** Which token is this, if it may come in at `at` (epoch ms)? */
export async function tokenAtTheDoor(value: string, at: number): Promise<ApiToken | null> {
  const shown = read(value)
  const token = shown && (await ApiToken.find(shown.id))
  if (!token) return null
  const hash = createHash('sha256').update(shown.secret.release()).digest('hex')
  if (!safeEqual(hash, token.hash) || !token.isGoodAt(at)) return null
  if (at - (token.lastUsedAt ?? 0) >= USE_IS_NOTED_EVERY_MS) {
    await ApiToken.query().where('id', token.id).update({ lastUsedAt: at })
  }
  return token
}
