import db from '@adonisjs/lucid/services/db'
import { endSessionsOf } from '#access/actions/end_sessions'
import { mailToUser } from '#access/mail_to_user'
import type User from '#access/models/user'
import { newPasswordProblem } from '#access/passwords/new_password_problem'
import type { PasswordProblem } from '#access/passwords/values/password_rule'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

export interface PasswordChange {
  current: string
  fresh: string
  /** The session that goes on; all others of the user end. */
  sessionId: string | null
}

export type ChangeRefusal = 'wrong_password' | PasswordProblem

/** A user chooses another password (privacy 22); whoever else was logged in with the old one is out, and the user gets a mail. */
export class ChangePassword {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    user: User,
    { current, fresh, sessionId }: PasswordChange,
    by: Actor
  ): Promise<Result<null, ChangeRefusal>> {
    if (!(await user.verifyPassword(current))) return refused('wrong_password')
    const problem = await newPasswordProblem(user, fresh)
    if (problem) return refused(problem)

    const at = this.clock.now()
    await db.transaction(async (client) => {
      await user.useTransaction(client).merge({ password: fresh }).save()
      await endSessionsOf(user, 'password_changed', at, client, sessionId)
      await mailToUser(user, 'password_changed', {}, at, client)
      const subject = { type: 'user', id: user.id, name: user.name }
      const { customerId } = user
      await recordAudit({ customerId, by, action: 'user.password_changed', subject }, at, client)
    })
    return done(null)
  }
}
