import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import encryption from '@adonisjs/core/services/encryption'
import { ulid } from 'ulid'

/** An e-mail or a text message to one person, in words that are ready to read. */
export type Message = {
  /** Whose it is; null is the provider's own, to its staff. */
  customerId: number | null
} & (
  | { channel: 'mail'; to: string; subject: string; text: string }
  /** `to` is E.164 with plus. */
  | { channel: 'sms'; to: string; text: string }
)

/** The provider's own messages: no customer has this id. */
export const PROVIDER_MESSAGES = 0

/** What the content is encrypted for. */
export const MESSAGE_PURPOSE = 'messages.content'

/**
 * Puts a message in the outbox, in the transaction that wants it sent: it goes out if that is committed, and only then.
 * Sending happens later, is tried again, and never delays who posted it. `at` is epoch milliseconds.
 */
export async function postMessage(
  message: Message,
  at: number,
  client: TransactionClientContract
): Promise<void> {
  const content = {
    subject: message.channel === 'mail' ? message.subject : null,
    text: message.text,
  }
  await client.table('messages').insert({
    customer_id: message.customerId ?? PROVIDER_MESSAGES,
    id: ulid(at),
    channel: message.channel,
    recipient: message.to,
    content: encryption.encrypt(content, { purpose: MESSAGE_PURPOSE }),
    state: 'waiting',
    created_at: at,
    next_attempt_at: at,
  })
}
