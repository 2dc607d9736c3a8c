import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { mailAddressOf, mailToUser } from '#access/mail_to_user'
import User from '#access/models/user'
import { freshSecret, hashOfSecret } from '#access/session_key'
import { sessionCustomerOf } from '#access/user_session'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { siteUrl } from '#core/site_url'

export const RESET_MINUTES = 30

/**
 * Mails a link to choose a new password, to who may log in and has an address; older links of the same user are worth
 * nothing from then on. Tells nobody whether there is such a user.
 */
export class AskForReset {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute({ username, address }: { username: string; address: string }): Promise<void> {
    const user = await User.findBy('username', username)
    if (!user || mailAddressOf(user) === null || !(await user.isLetIn())) return
    await db.transaction((client) => this.#send(user, address, client))
  }

  async #send(user: User, address: string, client: TransactionClientContract) {
    const at = this.clock.now()
    const token = freshSecret()
    const owner = { customer_id: sessionCustomerOf(user), user_id: user.id }
    await client.from('password_resets').where(owner).delete()
    await client.table('password_resets').insert({
      ...owner,
      token_hash: hashOfSecret(token),
      expires_at: at + RESET_MINUTES * 60_000,
    })
    const link = siteUrl(`/password/reset/${token}`)
    await mailToUser(user, 'password_reset', { link, minutes: RESET_MINUTES }, at, client)
    const by = { kind: 'system', id: null, name: 'password_reset', address } as const
    const subject = { type: 'user', id: user.id, name: user.name }
    const { customerId } = user
    await recordAudit({ customerId, by, action: 'user.reset_asked', subject }, at, client)
  }
}
