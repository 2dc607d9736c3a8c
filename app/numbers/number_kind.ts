/** What the provider may hold in stock, and what kind of number it is. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { NumberType } from 'libphonenumber-js/max'
import { toE164 } from '#numbers/e164'

export type NumberKind = 'fixed' | 'mobile' | 'freephone' | 'short' | 'other'

export interface StockNumber {
  /** E.164 with plus; a five-digit number (0xxxx) as it is dialled. */
  number: string
  kind: NumberKind
}

const KINDS: Partial<Record<NonNullable<NumberType>, NumberKind>> = {
  FIXED_LINE: 'fixed',
  FIXED_LINE_OR_MOBILE: 'fixed',
  MOBILE: 'mobile',
  TOLL_FREE: 'freephone',
}

/** Null for what is no telephone number. */
export function toStockNumber(raw: string): StockNumber | null {
  const compact = raw.replace(/[\s().-]/g, '')
  if (!/^\+?\d+$/.test(compact)) return null
  const number = toE164(compact)
  if (/^0\d{4}$/.test(number)) return { number, kind: 'short' }
  const parsed = number.startsWith('+') ? parsePhoneNumberFromString(number) : undefined
  if (!parsed?.isValid()) return null
  const type = parsed.getType()
  return { number, kind: (type && KINDS[type]) ?? 'other' }
}
