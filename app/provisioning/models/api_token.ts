import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { Scope } from '#provisioning/scopes'

const scopes = {
  prepare: (value: readonly Scope[]) => JSON.stringify(value),
  consume: (value: string | Scope[]) => (typeof value === 'string' ? JSON.parse(value) : value),
}

/**
 * What one of the provider's own systems shows to come in. Revoked ones stay, so that the log's entries keep their name.
 * Times are epoch milliseconds.
 */
export default class ApiToken extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare name: string

  /** sha256 of the secret; the secret itself is stored nowhere. */
  @column({ serializeAs: null })
  declare hash: string

  @column(scopes)
  declare scopes: readonly Scope[]

  @column()
  declare createdBy: number

  @column({ consume: Number })
  declare createdAt: number

  @column({ consume: Number })
  declare expiresAt: number

  @column({ consume: moment })
  declare revokedAt: number | null

  /** To the minute. */
  @column({ consume: moment })
  declare lastUsedAt: number | null

  isGoodAt(at: number): boolean {
    return this.revokedAt === null && at < this.expiresAt
  }
}

function moment(value: number | string | null): number | null {
  return value === null ? null : Number(value)
}
