import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { MailManager } from '@adonisjs/mail'
import { SMTPTransport } from '@adonisjs/mail/transports/smtp'
import emitter from '@adonisjs/core/services/emitter'
import { test } from '@japa/runner'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { SmtpChannel } from '#messaging/channels/smtp_channel'

const MESSAGE = {
  id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  to: 'ase@bedrift.example',
  subject: 'Nytt passord – Fjordbygg',
  text: 'Hei Åse!\n\nhttps://bedriftsnett.example/password/reset/abc',
}

/** A real SMTP server on a free port; `refuses` is the answer to every recipient. */
async function aMailServer(refuses?: string) {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) => done(refuses ? new Error(refuses) : undefined),
    onData: (stream, _, done) => {
      void simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return { port, received, close: () => new Promise<void>((closed) => server.close(closed)) }
}

function channelTo(port: number) {
  const smtp = () => new SMTPTransport({ host: '127.0.0.1', port, ignoreTLS: true })
  const manager = new MailManager(emitter, {
    ...{ default: 'smtp', from: 'bedriftsnett@leverandor.example' },
    mailers: { smtp },
  })
  return new SmtpChannel(manager)
}

test.group('E-mail by SMTP', () => {
  test('what arrives is what was posted, letters and links unharmed', async ({
    assert,
    cleanup,
  }) => {
    const server = await aMailServer()
    cleanup(server.close)
    await channelTo(server.port).send(MESSAGE)
    const [mail] = server.received
    assert.equal(mail.subject, MESSAGE.subject)
    assert.equal(mail.text?.trim(), MESSAGE.text)
    assert.equal(mail.from?.text, 'bedriftsnett@leverandor.example')
    assert.include(mail.messageId, MESSAGE.id)
    assert.isFalse(mail.html)
  })

  test('a server that refuses, or is not there, is a failed attempt', async ({
    assert,
    cleanup,
  }) => {
    const server = await aMailServer('no such person')
    cleanup(server.close)
    await assert.rejects(() => channelTo(server.port).send(MESSAGE))
    await server.close()
    await assert.rejects(() => channelTo(server.port).send(MESSAGE))
  })
})
