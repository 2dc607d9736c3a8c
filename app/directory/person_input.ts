import type { Role } from '#access/models/user'

/** Everybody at a customer; provider staff are nobody's employees. */
export type PersonRole = Exclude<Role, 'staff'>

/** What is known of a person, as it was typed. */
export interface PersonInput {
  firstName: string
  lastName: string
  /** Default: the e-mail address. */
  username?: string | null
  email?: string | null
  mobileNumber?: string | null
  title?: string | null
  departmentId?: number | null
  role: PersonRole
  /** Default: the next free one. */
  extension?: string | null
}

export type PersonRefusal =
  | 'username_missing'
  | 'username_taken'
  | 'extension_invalid'
  | 'extension_taken'
  | 'mobile_number_invalid'
  | 'unknown_department'
