import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import config from '@adonisjs/core/services/config'
import i18nManager from '@adonisjs/i18n/services/main'
import type User from '#access/models/user'
import type Customer from '#customers/models/customer'
import type { Channel } from '#directory/verification/channels'
import { postMessage } from '#messaging/post_message'

interface Told {
  channel: Channel
  to: string
  /** Words: `verification.message.<kind>`. */
  kind: 'code' | 'changed'
  words?: Record<string, string | number>
}

/** Posts it in the person's language, else the customer's, at `at` (epoch ms). Verified or not: it is about the address itself. */
export async function tell(
  customer: Customer,
  user: User,
  { channel, to, kind, words }: Told,
  at: number,
  client: TransactionClientContract
): Promise<void> {
  const i18n = i18nManager.locale(user.locale ?? customer.locale)
  const provider = config.get<string>('app.provider.name')
  const filled = { name: user.name, company: customer.name, provider, ...words }
  const text = i18n.t(`verification.message.${kind}.${channel}`, filled)
  const about = { customerId: customer.id, to, text }
  const subject = i18n.t(`verification.message.${kind}.subject`, filled)
  await postMessage(
    channel === 'mail' ? { ...about, channel, subject } : { ...about, channel },
    at,
    client
  )
}
