import { createHash } from 'node:crypto'
import type { WebAuthnCredential } from '@simplewebauthn/server'
import { isoBase64URL, isoUint8Array } from '@simplewebauthn/server/helpers'
import type SecondFactor from '#access/second_factor/models/second_factor'

/** What a passkey knows its user by: no name and no address, which its screen might show. */
export const handleOf = (userId: number) => isoUint8Array.fromUTF8String(`user-${userId}`)

/** Ids differ by case alone, which MySQL does not see, and may be longer than it can index. */
export function hashOfCredential(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

/** As it is stored. */
export function storedCredential({ id, publicKey, counter, transports }: WebAuthnCredential) {
  return {
    credentialId: id,
    credentialHash: hashOfCredential(id),
    publicKey: isoBase64URL.fromBuffer(publicKey),
    uses: counter,
    transports: transports?.join(' ') ?? null,
  }
}

/** As it was stored. @throws for a factor that is no passkey. */
export function credentialOf(factor: SecondFactor): WebAuthnCredential {
  const { credentialId, publicKey, uses, transports } = factor
  if (credentialId === null || publicKey === null) throw new Error(`${factor.id} is no passkey`)
  return {
    id: credentialId,
    publicKey: isoBase64URL.toBuffer(publicKey),
    counter: uses,
    transports: transports?.split(' '),
  }
}
