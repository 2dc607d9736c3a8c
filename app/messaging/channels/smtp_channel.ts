import type { MessageComposeCallback } from '@adonisjs/mail/types'
import type { Channel, OutgoingMessage } from '#messaging/channels/channel'

/** E-mail by SMTP (`config/mail.ts`). Plain text: it reads the same everywhere, and hides no link. */
export class SmtpChannel implements Channel {
  constructor(private mail: { send(compose: MessageComposeCallback): Promise<unknown> }) {}

  async send({ id, to, subject, text }: OutgoingMessage): Promise<void> {
    await this.mail.send((message) => {
      message
        .to(to)
        .subject(subject ?? '')
        .text(text)
        .messageId(`<${id}@bedriftsnett>`)
    })
  }
}
