import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import i18nManager from '@adonisjs/i18n/services/main'
import config from '@adonisjs/core/services/config'
import type User from '#access/models/user'
import { postMessage } from '#messaging/post_message'

/** Where links and notices of a user go: verified or not, for these are about the login itself. Null when there is no address. */
export function mailAddressOf({ email, username }: User): string | null {
  return email ?? (username.includes('@') ? username : null)
}

/** Posts `access.mail.<kind>` in the user's language, at `at` (epoch ms). Who has no address gets none. */
export async function mailToUser(
  user: User,
  kind: string,
  words: Record<string, string | number>,
  at: number,
  client: TransactionClientContract
): Promise<void> {
  const to = mailAddressOf(user)
  if (to === null) return
  const i18n = i18nManager.locale(user.locale ?? 'nb')
  const filled = { name: user.name, provider: config.get<string>('app.provider.name'), ...words }
  const subject = i18n.t(`access.mail.${kind}.subject`, filled)
  const text = i18n.t(`access.mail.${kind}.text`, filled)
  await postMessage({ customerId: user.customerId, channel: 'mail', to, subject, text }, at, client)
}
