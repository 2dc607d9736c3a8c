import type User from '#access/models/user'
import type { Actor } from '#audit/actor'

/** Somebody as the audit log names them. */
export function actorNamed({ id, name, customerId }: User): Actor {
  return { kind: customerId === null ? 'staff' : 'user', id, name, address: '127.0.0.1' }
}
