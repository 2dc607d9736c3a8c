/**
 * Numbers as the network gives them, in E.164 with plus, as well as can be.
 * Norwegian without prefix is Norwegian. What the library does not know but the network uses
 * (116117, five-digit 0xxxx numbers, 12-digit machine numbers) is kept as it came: no caller
 * is dropped because a number looks odd.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

const HOME_COUNTRY = 'NO'

export function toE164(raw: string): string {
  const dialled = raw.trim().replace(/^00/, '+')
  if (/^0?\d{3,6}$/.test(dialled)) return dialled
  const candidates = dialled.startsWith('+') ? [dialled] : [dialled, `+${dialled}`]
  for (const candidate of candidates) {
    const parsed = parsePhoneNumberFromString(candidate, HOME_COUNTRY)
    if (parsed?.isValid()) return parsed.number
  }
  return dialled
}

/** As people write it: `900 12 345`, `+46 8 123 456`; what cannot be parsed is shown as it is. */
export function formatNumber(number: string): string {
  const parsed = parsePhoneNumberFromString(number, HOME_COUNTRY)
  if (!parsed) return number
  return parsed.country === HOME_COUNTRY ? parsed.formatNational() : parsed.formatInternational()
}

/** What an operator may dial: a plausible number or a short one, never text; null = not a number. */
export function toDiallable(typed: string): string | null {
  const compact = typed.replace(/[\s().-]/g, '')
  return /^\+?\d{3,15}$/.test(compact) ? toE164(compact) : null
}
