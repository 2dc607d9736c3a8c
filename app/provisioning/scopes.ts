/** What a token may be used for. Reading and changing are apart; changing does not include reading. */
export const SCOPES = ['customers:read', 'users:read', 'users:write', 'numbers:read'] as const

export type Scope = (typeof SCOPES)[number]
