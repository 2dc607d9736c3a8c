import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { CHOICES, CONSENT_COOKIE } from '#core/http/consent'

const consent = vine.create({ choice: vine.enum(CHOICES) })

export default class ConsentController {
  async store({ request, response }: HttpContext) {
    const { choice } = await request.validateUsing(consent)
    response.cookie(CONSENT_COOKIE, choice, { maxAge: '365d' })
    return response.redirect().back()
  }
}
