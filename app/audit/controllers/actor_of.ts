import type { HttpContext } from '@adonisjs/core/http'
import type { Actor } from '#audit/actor'

/** Who is logged in, for the audit log. @throws when nobody is. */
export function actorOf({ auth, request }: HttpContext): Actor {
  const { id, name, customerId } = auth.getUserOrFail()
  return { kind: customerId === null ? 'staff' : 'user', id, name, address: request.ip() }
}
