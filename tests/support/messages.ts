/** What is in the outbox, in clear: what people would have been sent. */
import db from '@adonisjs/lucid/services/db'
import encryption from '@adonisjs/core/services/encryption'
import { MESSAGE_PURPOSE } from '#messaging/post_message'

export interface SentMessage {
  channel: 'mail' | 'sms'
  to: string
  subject: string | null
  text: string
}

/** To one address, oldest first. */
export async function messagesTo(to: string): Promise<SentMessage[]> {
  const rows: { channel: 'mail' | 'sms'; recipient: string; content: string }[] = await db
    .from('messages')
    .where('recipient', to)
    .orderBy('id')
  return rows.map(({ channel, recipient, content }) => {
    const said = encryption.decrypt<{ subject: string | null; text: string }>(
      content,
      MESSAGE_PURPOSE
    )
    return { channel, to: recipient, ...said! }
  })
}
