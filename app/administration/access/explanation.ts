import type User from '#access/models/user'
import type UserAbility from '#access/models/user_ability'
import type { PersonalFunction } from '#administration/access/functions'

export interface Explained extends PersonalFunction {
  isOpen: boolean
  isGranted: boolean
  /** i18n key under `access_rights.why`, which also says what to do. */
  why: 'blocked' | 'not_ordered' | 'role' | 'granted' | 'granted_before' | 'not_granted'
  grantedBy: string | null
  grantedAt: number | null
}

/** What may this person do, and why (S2)? `active`: abilities that can be granted now, because their add-on is there. */
export function explained(
  user: Pick<User, 'role' | 'isBlocked'>,
  grants: readonly UserAbility[],
  functions: readonly PersonalFunction[],
  active: ReadonlySet<string>
): Explained[] {
  return functions.map((one) => {
    const grant = grants.find(({ ability }) => ability === one.ability)
    const why = reason(user, one, grant, active)
    return {
      ...one,
      why,
      isOpen: why === 'role' || why === 'granted' || why === 'granted_before',
      isGranted: grant !== undefined,
      grantedBy: grant?.grantedBy ?? null,
      grantedAt: grant?.grantedAt ?? null,
    }
  })
}

function reason(
  user: Pick<User, 'role' | 'isBlocked'>,
  one: PersonalFunction,
  grant: UserAbility | undefined,
  active: ReadonlySet<string>
): Explained['why'] {
  if (user.isBlocked) return 'blocked'
  if (!active.has(one.ability)) return 'not_ordered'
  if (one.roles.includes(user.role)) return 'role'
  if (!grant) return 'not_granted'
  return grant.grantedBy === null ? 'granted_before' : 'granted'
}
