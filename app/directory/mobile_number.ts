import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { toDiallable } from '#numbers/e164'

/** As people type a colleague's telephone, in E.164 with plus; null when no telephone has such a number. */
export function toMobileNumber(typed: string): string | null {
  const number = toDiallable(typed)
  return number && parsePhoneNumberFromString(number)?.isValid() ? number : null
}
