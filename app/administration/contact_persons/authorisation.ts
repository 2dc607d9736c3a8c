/** What a customer signed when it appointed a contact person. Days are `2026-01-31`. */
import { DateTime } from 'luxon'

export interface Authorisation {
  signedBy: string
  signerRole: string
  signedOn: string
  validFrom: string
  /** The last day; null = until it is withdrawn. */
  validUntil: string | null
}

export type DayProblem = 'signed_in_the_future' | 'not_valid_yet' | 'no_longer_valid'

/** Why nobody can act on it at this moment (`at`, epoch ms); null when somebody can. */
export function dayProblem(
  { signedOn, validFrom, validUntil }: Authorisation,
  at: number
): DayProblem | null {
  const today = dayOf(at)
  if (signedOn > today) return 'signed_in_the_future'
  if (validFrom > today) return 'not_valid_yet'
  return validUntil !== null && validUntil < today ? 'no_longer_valid' : null
}

export function dayOf(at: number): string {
  return DateTime.fromMillis(at, { zone: 'Europe/Oslo' }).toISODate()!
}
