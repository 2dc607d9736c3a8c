import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { newLinkSecret } from '#core/link_secret'
import { done, refused, type Result } from '#core/result'
import User from '#access/models/user'
import type Customer from '#customers/models/customer'
import {
  invitationMessage,
  recipientOf,
  type Recipient,
} from '#directory/invitations/invitation_message'
import Invitation, { type InvitationChannel } from '#directory/invitations/models/invitation'
import { hasComeIn, invitedSince } from '#directory/invitations/queries/invitations_of_user'
import { postMessage } from '#messaging/post_message'

const VALID_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** For one person, however often somebody presses (privacy 28). */
const MOST_PER_HOUR = 3
const HOUR_MS = 60 * 60 * 1000

export interface WhomToInvite {
  userId: number
  /** Default: e-mail when there is an address, else SMS. */
  channel?: InvitationChannel
}

export type InviteRefusal =
  | ('unknown_user' | 'blocked' | 'already_in' | 'no_address')
  | ('customer_not_active' | 'invited_too_often')

/**
 * Sends a person the link by which they choose a password and come in (terms 6). It works once, for seven days; a newer one
 * replaces it. In the caller's transaction when one is given: a refusal has then written nothing.
 */
export class InviteUser {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    whom: WhomToInvite,
    by: Actor,
    trx?: TransactionClientContract
  ): Promise<Result<Recipient, InviteRefusal>> {
    const invite = (client: TransactionClientContract) => this.#invite(customer, whom, by, client)
    return trx ? invite(trx) : db.transaction(invite)
  }

  async #invite(
    customer: Customer,
    { userId, channel }: WhomToInvite,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<Recipient, InviteRefusal>> {
    if (!customer.isActive) return refused('customer_not_active')
    const user = await User.query({ client })
      .where({ customerId: customer.id, id: userId })
      .forUpdate()
      .first()
    if (!user) return refused('unknown_user')
    if (user.isBlocked) return refused('blocked')
    if (await hasComeIn(user, client)) return refused('already_in')
    const recipient = recipientOf(user, channel)
    if (!recipient) return refused('no_address')
    const lately = await invitedSince(user, this.clock.now() - HOUR_MS, client)
    if (lately >= MOST_PER_HOUR) return refused('invited_too_often')

    await this.#send(customer, user, recipient, by, client)
    return done(recipient)
  }

  async #send(
    customer: Customer,
    user: User,
    recipient: Recipient,
    by: Actor,
    client: TransactionClientContract
  ): Promise<void> {
    const at = this.clock.now()
    const { secret, hash } = newLinkSecret()
    await Invitation.query({ client })
      .where({ customerId: customer.id, userId: user.id })
      .whereNull('replacedAt')
      .update({ replacedAt: at })
    const times = { createdAt: at, expiresAt: at + VALID_DAYS * DAY_MS }
    const to = { channel: recipient.channel, recipient: recipient.to }
    const about = { customerId: customer.id, userId: user.id, secretHash: hash }
    await Invitation.create({ ...about, ...to, ...times }, { client })
    await postMessage(
      invitationMessage(customer, user, recipient, { secret, days: VALID_DAYS }),
      at,
      client
    )
    const subject = { type: 'user', id: user.id, name: user.name }
    const event = { customerId: customer.id, by, action: 'invitation.sent', subject, after: to }
    await recordAudit(event, at, client)
  }
}
