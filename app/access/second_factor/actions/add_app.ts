import db from '@adonisjs/lucid/services/db'
import { keepFactor, type Added } from '#access/second_factor/actions/keep_factor'
import { sealSecret } from '#access/second_factor/app_secret'
import { lockUser } from '#access/second_factor/queries/lock_user'
import { stepOf } from '#access/second_factor/totp'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

export interface AddAppInput {
  name: string
  /** base32, as the app has it. */
  secret: string
  /** What the app shows now: proves that it has the secret, and that its clock is right. */
  code: string
}

/** Sets up an authenticator app, from its first code on. That code is spent with it. */
export class AddApp {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(
    userId: number,
    { name, secret, code }: AddAppInput,
    by: Actor
  ): Promise<Result<Added, 'wrong_code'>> {
    const at = this.clock.now()
    const lastStep = stepOf(code, secret, at)
    if (lastStep === null) return Promise.resolve(refused('wrong_code'))
    return db.transaction(async (client) => {
      const user = await lockUser(userId, client)
      const app = { kind: 'app' as const, name, secret: sealSecret(secret), lastStep }
      return done(await keepFactor(user, app, by, at, client))
    })
  }
}
