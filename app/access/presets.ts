import type { Role } from '#access/models/user'

/** What a contact person calls somebody: a role, and the functions that usually go with it. */
export const PRESETS = ['user', 'operator', 'supervisor', 'contact_person'] as const

export type Preset = (typeof PRESETS)[number]

/** A supervisor is an operator who sees more. */
export const ROLE_OF_PRESET: Readonly<Record<Preset, Exclude<Role, 'staff'>>> = {
  user: 'user',
  operator: 'operator',
  supervisor: 'operator',
  contact_person: 'contact_person',
}
