import type User from '#access/models/user'
import { ROLE_OF_PRESET, type Preset } from '#access/presets'
import type { AccessInput } from '#administration/access/actions/change_access'
import { grantsOf, type PersonalFunction } from '#administration/access/functions'
import type { PersonRole } from '#directory/person_input'

interface Asked {
  version: number
  preset?: Preset | null
  abilities?: string[] | null
}

/** What a form asks for somebody: all that a preset brings, or the role as it is and the functions that are ticked. */
export function wantedAccess(
  { id: userId, role }: Pick<User, 'id' | 'role'>,
  { version, preset, abilities }: Asked,
  functions: readonly PersonalFunction[]
): AccessInput {
  if (!preset) return { userId, version, role: role as PersonRole, abilities: abilities ?? [] }
  return { userId, version, role: ROLE_OF_PRESET[preset], abilities: grantsOf(preset, functions) }
}
