import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import User from '#access/models/user'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { lockPeople } from '#directory/lock_people'
import { personSubject } from '#directory/person_facts'
import { CHANNELS, type Channel } from '#directory/verification/channels'
import { hashOfCode, newCode, VALID_MINUTES } from '#directory/verification/code'
import ContactVerification from '#directory/verification/models/contact_verification'
import { tell } from '#directory/verification/tell'

const MINUTE_MS = 60_000

/** To one person on one channel, however often somebody presses (privacy 28). */
const PER_PERSON = { requests: 3, duration: '1 hour' }

export interface AddressToVerify {
  channel: Channel
  /** As it was typed: the present address, or one that is to take its place. */
  address: string
}

export type SendCodeRefusal =
  'unknown_user' | 'mobile_number_invalid' | 'already_verified' | 'asked_too_often'

/**
 * Sends a code to an address of a person's, to see whether it is theirs (S3). Until the code comes back the address counts for
 * nothing. A newer code takes the place of an older one.
 */
export class SendCode {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    userId: number,
    { channel, address: typed }: AddressToVerify,
    by: Actor
  ): Promise<Result<string, SendCodeRefusal>> {
    const { field, verifiedAt, stored } = CHANNELS[channel]
    const address = stored(typed.trim())
    if (!address) return refused('mobile_number_invalid')
    const user = await User.query().where({ customerId: customer.id, id: userId }).first()
    if (!user) return refused('unknown_user')
    if (user[field] === address && user[verifiedAt]) return refused('already_verified')

    const sent = await limiter
      .use(PER_PERSON)
      .attempt(`contact_code_${userId}_${channel}`, () =>
        db.transaction((client) => this.#send(customer, user, { channel, address }, by, client))
      )
    return sent ? done(address) : refused('asked_too_often')
  }

  async #send(
    customer: Customer,
    user: User,
    { channel, address }: AddressToVerify,
    by: Actor,
    client: TransactionClientContract
  ): Promise<true> {
    await lockPeople(customer, client)
    const at = this.clock.now()
    const { field } = CHANNELS[channel]
    const about = { customerId: customer.id, userId: user.id, channel }
    const code = newCode()
    await forget(about, at, client)
    const times = { createdAt: at, expiresAt: at + VALID_MINUTES * MINUTE_MS }
    const secret = { codeHash: hashOfCode(code, { ...about, address }), tries: 0 }
    const addresses = { address, replaces: user[field] }
    await ContactVerification.create({ ...about, ...addresses, ...secret, ...times }, { client })

    const words = { code, minutes: VALID_MINUTES }
    await tell(customer, user, { channel, to: address, kind: 'code', words }, at, client)
    const action = 'user.contact_code_sent'
    const event = { customerId: customer.id, by, action, subject: personSubject(user) }
    await recordAudit({ ...event, after: { [field]: address } }, at, client)
    return true
  }
}

/** What is replaced, and what of the customer's nobody can use any longer. */
async function forget(
  about: Pick<ContactVerification, 'customerId' | 'userId' | 'channel'>,
  at: number,
  client: TransactionClientContract
): Promise<void> {
  await ContactVerification.query({ client }).where(about).delete()
  const { customerId } = about
  await ContactVerification.query({ client })
    .where({ customerId })
    .where('expiresAt', '<=', at)
    .delete()
}
