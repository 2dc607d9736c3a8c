import { errors, type HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import config from '@adonisjs/core/services/config'
import { TIME_ZONE } from '#core/norwegian_time'
import { messageParts } from '#messaging/message_parts'
import { latestMessages } from '#messaging/queries/latest_messages'

const SHOWN = 50

/** What would have been sent, for who tries the product. Where messages really leave there is no such page. */
export default class OutboxController {
  async index({ i18n, request, view }: HttpContext) {
    const isThere = config.get('messaging.mail') === 'outbox' && !app.inProduction
    if (!isThere) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const messages = await latestMessages(SHOWN)
    return view.render('pages/messaging/outbox', {
      messages: messages.map((message) => ({
        ...message,
        parts: messageParts(message.text),
        time: i18n.formatDate(new Date(message.createdAt), {
          dateStyle: 'short',
          timeStyle: 'medium',
          timeZone: TIME_ZONE,
        }),
      })),
    })
  }
}
