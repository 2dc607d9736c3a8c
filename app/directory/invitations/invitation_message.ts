import i18nManager from '@adonisjs/i18n/services/main'
import type { Message } from '#messaging/post_message'
import { siteUrl } from '#core/site_url'
import type User from '#access/models/user'
import type Customer from '#customers/models/customer'
import type { InvitationChannel } from '#directory/invitations/models/invitation'

/** Where an invitation goes; a person with neither address cannot be invited. */
export interface Recipient {
  channel: InvitationChannel
  to: string
}

/** `wanted`, else e-mail, which has room for an explanation, else SMS. */
export function recipientOf(
  { email, mobileNumber }: Pick<User, 'email' | 'mobileNumber'>,
  wanted?: InvitationChannel
): Recipient | null {
  const mail: Recipient | null = email ? { channel: 'mail', to: email } : null
  const sms: Recipient | null = mobileNumber ? { channel: 'sms', to: mobileNumber } : null
  if (wanted) return wanted === 'mail' ? mail : sms
  return mail ?? sms
}

/** In the person's language, else the customer's. */
export function invitationMessage(
  customer: Customer,
  user: User,
  { channel, to }: Recipient,
  { secret, days }: { secret: string; days: number }
): Message {
  const i18n = i18nManager.locale(user.locale ?? customer.locale)
  const link = siteUrl(`/invitation/${secret}`)
  const words = {
    name: user.firstName,
    company: customer.name,
    username: user.username,
    link,
    days,
  }
  const text = i18n.t(`invitations.message.${channel}`, words)
  if (channel === 'sms') return { customerId: customer.id, channel, to, text }
  const subject = i18n.t('invitations.message.subject', words)
  return { customerId: customer.id, channel, to, subject, text }
}
