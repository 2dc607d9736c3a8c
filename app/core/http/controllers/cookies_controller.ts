import type { HttpContext } from '@adonisjs/core/http'

/** Every cookie this site may set, and why: i18n `cookies.of.<name>`. */
const NECESSARY = ['session', 'known_device', 'device', 'locale', 'color_scheme', 'consent']

export default class CookiesController {
  async show({ view }: HttpContext) {
    return view.render('pages/core/cookies', { necessary: NECESSARY })
  }
}
