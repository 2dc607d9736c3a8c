import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import i18nManager from '@adonisjs/i18n/services/main'
import type User from '#access/models/user'
import type { Actor } from '#audit/actor'
import type { Facts } from '#audit/audit_event'
import { recordAudit } from '#audit/record_audit'
import { TIME_ZONE } from '#core/norwegian_time'
import Customer from '#customers/models/customer'
import { postMessage } from '#messaging/post_message'

/** Words: `audit.second_factor.<change>` in the log, `second_factor.mail.<change>` in the mail. */
export type Change =
  | ('added' | 'removed' | 'reset')
  | ('recovery_codes_made' | 'recovery_code_used')
  | ('device_remembered' | 'device_forgotten')

/**
 * A change to how a user proves who they are: told to the user by mail, who may not be the one who did it, and written in the
 * audit log. In the transaction that does it, last of all. `at` is epoch milliseconds.
 */
export async function announceChange(
  user: User,
  change: { was: Change; before?: Facts; after?: Facts },
  by: Actor,
  at: number,
  client: TransactionClientContract
): Promise<void> {
  await mail(user, change.was, { ...change.before, ...change.after }, at, client)
  const { was, before, after } = change
  const subject = { type: 'user', id: user.id, name: user.name }
  const event = { customerId: user.customerId, by, subject, before, after }
  await recordAudit({ ...event, action: `second_factor.${was}` }, at, client)
}

/** Who has given no address is not told. */
async function mail(
  user: User,
  was: Change,
  facts: Facts,
  at: number,
  client: TransactionClientContract
): Promise<void> {
  if (user.email === null) return
  const i18n = i18nManager.locale(user.locale ?? (await localeOfCustomer(user, client)))
  const words = { ...facts, name: user.name, when: i18n.formatDate(at, WHEN) }
  const text = i18n.t(`second_factor.mail.${was}`, words)
  const closing = i18n.t('second_factor.mail.not_you')
  await postMessage(
    {
      ...{ customerId: user.customerId, channel: 'mail', to: user.email },
      subject: i18n.t('second_factor.mail.subject'),
      text: `${text}\n\n${closing}\n`,
    },
    at,
    client
  )
}

const WHEN = { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE } as const

async function localeOfCustomer(
  { customerId }: User,
  client: TransactionClientContract
): Promise<string> {
  if (customerId === null) return 'nb'
  const { locale } = await Customer.findOrFail(customerId, { client })
  return locale
}
