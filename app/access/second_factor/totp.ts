/** Codes that follow the clock (RFC 6238), with what every authenticator app understands: SHA-1, six digits, half a minute. */
import { Secret, TOTP } from 'otpauth'

const CODE = { algorithm: 'SHA1', digits: 6, period: 30 }

/** A clock may be one step off, either way (RFC 6238 5.2). */
const WINDOW = 1

/** 160 random bits in base32 (RFC 4226 4). */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The time step whose code this is; null when it is none near `at` (epoch ms). */
export function stepOf(code: string, secret: string, at: number): number | null {
  const settings = { ...CODE, secret: Secret.fromBase32(secret), timestamp: at }
  const delta = TOTP.validate({ ...settings, token: code, window: WINDOW })
  return delta === null ? null : TOTP.counter({ period: CODE.period, timestamp: at }) + delta
}

/** What an app reads from the picture. */
export function keyUri(secret: string, { issuer, label }: { issuer: string; label: string }) {
  return new TOTP({ ...CODE, issuer, label, secret: Secret.fromBase32(secret) }).toString()
}
