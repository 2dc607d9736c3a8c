import ApiToken from '#provisioning/models/api_token'

export interface TokenRow {
  id: number
  name: string
  scopes: readonly string[]
  state: 'good' | 'expired' | 'revoked'
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
}

/** All tokens, the newest first, as they stand at `at` (epoch ms). A provider has dozens, never thousands. */
export async function tokensByAge(at: number): Promise<TokenRow[]> {
  const tokens = await ApiToken.query().orderBy('id', 'desc')
  return tokens.map((token) => ({
    ...{ id: token.id, name: token.name, scopes: token.scopes, state: stateAt(token, at) },
    createdAt: new Date(token.createdAt),
    expiresAt: new Date(token.expiresAt),
    lastUsedAt: token.lastUsedAt === null ? null : new Date(token.lastUsedAt),
  }))
}

function stateAt(token: ApiToken, at: number): TokenRow['state'] {
  if (token.revokedAt !== null) return 'revoked'
  return token.isGoodAt(at) ? 'good' : 'expired'
}
