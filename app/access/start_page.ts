import type { NavigationItem } from '#core/http/navigation'
import type { Role } from '#access/models/user'

/** Where a user begins. An operator begins at the top of the own menu, which is the switchboard for who has it. */
export function startPageOf(role: Role, menu: readonly NavigationItem[]): string {
  switch (role) {
    case 'staff':
      return '/provider'
    case 'contact_person':
      return '/admin'
    case 'operator':
      return menu[0]?.href ?? '/me'
    case 'user':
      return '/me'
  }
}
