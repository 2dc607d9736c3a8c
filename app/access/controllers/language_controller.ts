import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { LOCALES, LOCALE_COOKIE } from '#core/http/locale'

const language = vine.create({ locale: vine.enum(LOCALES) })

export default class LanguageController {
  /** For this browser, and for the user wherever they log in. */
  async store({ auth, request, response }: HttpContext) {
    const { locale } = await request.validateUsing(language)
    response.cookie(LOCALE_COOKIE, locale, { maxAge: '365d' })
    await auth.user?.merge({ locale }).save()
    return response.redirect().back()
  }
}
