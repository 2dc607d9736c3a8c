import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { COLOR_SCHEMES, COLOR_SCHEME_COOKIE } from '#core/http/color_scheme'

const colorScheme = vine.create({ colorScheme: vine.enum(COLOR_SCHEMES) })

export default class ColorSchemeController {
  async store({ request, response }: HttpContext) {
    const chosen = await request.validateUsing(colorScheme)
    response.cookie(COLOR_SCHEME_COOKIE, chosen.colorScheme, { maxAge: '365d' })
    return response.redirect().back()
  }
}
