import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'

const username = env.get('SMTP_USERNAME')

const mailConfig = defineConfig({
  default: 'smtp',
  from: env.get('MAIL_FROM', 'bedriftsnett@localhost'),
  mailers: {
    smtp: transports.smtp({
      host: env.get('SMTP_HOST', '127.0.0.1'),
      port: env.get('SMTP_PORT', 587),
      secure: env.get('SMTP_PORT') === 465,
      /** Without TLS only where nobody stands between: this machine. */
      requireTLS: env.get('SMTP_HOST', '127.0.0.1') !== '127.0.0.1',
      ...(username && {
        auth: { type: 'login', user: username, pass: env.get('SMTP_PASSWORD', '') },
      }),
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
