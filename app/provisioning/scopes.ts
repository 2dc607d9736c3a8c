/** What a token may be used for. Reading and changing are apart; changing does not include reading. */
export const SCOPES = [
  'customers:read',
  'customers:write',
  'users:read',
  'users:write',
  'numbers:read',
  'add-ons:read',
  'add-ons:write',
  'billing:read',
] as const

export type Scope = (typeof SCOPES)[number]
