import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import User from '#access/models/user'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import PersonChanged from '#directory/events/person_changed'
import { lockPeople } from '#directory/lock_people'
import { personSubject } from '#directory/person_facts'
import { CHANNELS, type Channel } from '#directory/verification/channels'
import { isCode, MOST_TRIES } from '#directory/verification/code'
import type ContactVerification from '#directory/verification/models/contact_verification'
import { pendingContact } from '#directory/verification/queries/pending_contacts'
import { tell } from '#directory/verification/tell'

export interface TypedCode {
  channel: Channel
  code: string
}

/** `no_code`: none was asked for, or it is too old. */
export type ConfirmCodeRefusal = 'no_code' | 'wrong_code' | 'tried_too_often' | 'changed_meanwhile'

/**
 * The right code makes the address it was sent to the person's own, verified (S3); the one it replaces is told. Of two who
 * change the address at once the later one is refused.
 */
export class ConfirmCode {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(
    customer: Customer,
    userId: number,
    { channel, code }: TypedCode,
    by: Actor
  ): Promise<Result<User, ConfirmCodeRefusal>> {
    return db.transaction(async (client) => {
      await lockPeople(customer, client)
      const whose = { customerId: customer.id, userId, channel }
      const pending = await pendingContact(whose, this.clock.now(), client)
      if (!pending) return refused('no_code')
      const user = await User.findOrFail(userId, { client })
      if (pending.tries >= MOST_TRIES) return refused('tried_too_often')
      if (!isCode(code, pending)) return this.#countWrong(user, pending, by, client)

      await pending.delete()
      if (user[CHANNELS[channel].field] !== pending.replaces) return refused('changed_meanwhile')
      return done(await this.#verify(customer, user, pending, by, client))
    })
  }

  async #countWrong(
    user: User,
    pending: ContactVerification,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<User, ConfirmCodeRefusal>> {
    await pending.merge({ tries: pending.tries + 1 }).save()
    if (pending.tries < MOST_TRIES) return refused('wrong_code')
    const { customerId, address, channel } = pending
    const about = { action: 'user.contact_code_used_up', subject: personSubject(user) }
    const after = { [CHANNELS[channel].field]: address }
    await recordAudit({ customerId, by, ...about, after }, this.clock.now(), client)
    return refused('tried_too_often')
  }

  async #verify(
    customer: Customer,
    user: User,
    { channel, address, replaces }: ContactVerification,
    by: Actor,
    client: TransactionClientContract
  ): Promise<User> {
    const at = this.clock.now()
    const { field, verifiedAt, verified } = CHANNELS[channel]
    const now = DateTime.fromMillis(at, { zone: 'utc' })
    const changes = { [field]: address, [verifiedAt]: now, version: user.version + 1 }
    await user.merge(changes).save()
    client.after('commit', () => PersonChanged.dispatch(customer.id, user.id))
    if (replaces !== null && replaces !== address)
      await tell(customer, user, { channel, to: replaces, kind: 'changed' }, at, client)

    const event = { customerId: customer.id, by, action: verified, subject: personSubject(user) }
    const facts = { before: { [field]: replaces }, after: { [field]: address } }
    await recordAudit({ ...event, ...facts }, at, client)
    return user
  }
}
