import type { HttpContext } from '@adonisjs/core/http'

export default class LogoutController {
  async store({ auth, response, session }: HttpContext) {
    await auth.use('web').logout()
    session.clear()
    session.regenerate()
    session.flash('notice', 'access.logged_out')
    return response.redirect().toPath('/login')
  }
}
