import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { endSessionsOf } from '#access/actions/end_sessions'
import { mailToUser } from '#access/mail_to_user'
import type User from '#access/models/user'
import { newPasswordProblem } from '#access/passwords/new_password_problem'
import type { PasswordProblem } from '#access/passwords/values/password_rule'
import { pendingReset, type LinkRefusal } from '#access/queries/pending_reset'
import { hashOfSecret } from '#access/session_key'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

export interface PasswordReset {
  token: string
  fresh: string
  address: string
}

/** Who has the link chooses a new password, once; every session of the user ends, and the user gets a mail. */
export class ResetPassword {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute({
    token,
    fresh,
    address,
  }: PasswordReset): Promise<Result<User, LinkRefusal | PasswordProblem>> {
    const at = this.clock.now()
    const pending = await pendingReset(token, at)
    if (!pending.ok) return pending
    const user = pending.value
    const problem = await newPasswordProblem(user, fresh)
    if (problem) return refused(problem)

    return db.transaction(async (client) => {
      if (!(await takeLink(token, at, client))) return refused('used')
      await user.useTransaction(client).merge({ password: fresh }).save()
      await endSessionsOf(user, 'password_changed', at, client)
      await mailToUser(user, 'password_changed', {}, at, client)
      const { id, name, customerId } = user
      const kind = customerId === null ? ('staff' as const) : ('user' as const)
      const by = { kind, id, name, address }
      const subject = { type: 'user', id, name }
      await recordAudit({ customerId, by, action: 'user.password_reset', subject }, at, client)
      return done(user)
    })
  }
}

/** Whether the link was still there to use: of two at once, one is too late. */
async function takeLink(token: string, at: number, client: TransactionClientContract) {
  const taken = await client
    .from('password_resets')
    .where('token_hash', hashOfSecret(token))
    .whereNull('used_at')
    .update({ used_at: at })
  return Number(taken) > 0
}
