import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Who asks? Nobody is fine. Asked anew at every request, so that a blocked user's session ends at once (terms 5, 6). */
export default class CurrentUserMiddleware {
  async handle({ auth, session }: HttpContext, next: NextFn) {
    await auth.check()
    if (auth.user && !(await auth.user.isLetIn())) {
      await auth.use('web').logout()
      session.clear()
      session.regenerate()
      session.flash('notice', 'access.ended')
    }
    return next()
  }
}
