import { BaseModel, column } from '@adonisjs/lucid/orm'

/** `app`: codes from an authenticator app. `passkey`: a key in a telephone, a computer or on a key ring (WebAuthn). */
export type FactorKind = 'app' | 'passkey'

/** Something a user has, beside the password they know. Times are epoch milliseconds. */
export default class SecondFactor extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  /** Null for provider staff. */
  @column()
  declare customerId: number | null

  @column()
  declare userId: number

  @column()
  declare kind: FactorKind

  /** The user's own name for it. */
  @column()
  declare name: string

  /** An app's shared secret, encrypted. Null for passkeys, which keep theirs to themselves. */
  @column({ serializeAs: null })
  declare secret: string | null

  /** The latest time step whose code was accepted: none is accepted twice (RFC 6238 5.2). */
  @column()
  declare lastStep: number | null

  /** What a passkey is known by: base64url as the browser tells it, and its sha256 to find it by. */
  @column()
  declare credentialId: string | null

  @column()
  declare credentialHash: string | null

  /** A passkey's public key, base64url. */
  @column()
  declare publicKey: string | null

  /** How often a passkey says it was used; 0 from those that do not count. */
  @column()
  declare uses: number

  /** How a passkey is reached, as the browser tells it: `internal usb`. */
  @column()
  declare transports: string | null

  @column()
  declare createdAt: number

  @column()
  declare lastUsedAt: number | null
}
