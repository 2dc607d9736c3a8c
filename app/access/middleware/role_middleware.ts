import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { Role } from '#access/models/user'

/** Only for these roles; comes after `auth`. */
export default class RoleMiddleware {
  handle({ auth }: HttpContext, next: NextFn, roles: readonly Role[]) {
    const { role } = auth.getUserOrFail()
    if (roles.includes(role)) return next()
    throw new Exception(`Not for ${role}`, { status: 403, code: 'E_ROLE_MISSING' })
  }
}
