import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Only for who is logged in; others are asked to log in and brought back (`exception_handler.ts`). */
export default class AuthMiddleware {
  async handle({ auth }: HttpContext, next: NextFn) {
    await auth.authenticateUsing(['web'], { loginRoute: '/login' })
    return next()
  }
}
