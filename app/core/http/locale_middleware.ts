import { RequestValidator, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { speak } from '#core/http/locale'

export default class LocaleMiddleware {
  static {
    RequestValidator.messagesProvider = ({ i18n }) => i18n.createMessagesProvider()
  }

  handle(ctx: HttpContext, next: NextFn) {
    speak(ctx)
    return next()
  }
}
