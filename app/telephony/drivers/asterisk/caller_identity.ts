import type { PresentedCaller } from '#telephony/engine'
import type { CallerID } from './ari_types.ts'

const WITHHELD: PresentedCaller = { number: null, name: null }
const NO_NUMBER = /^(|anonymous|restricted|unavailable|unknown)$/i
const PRESENTABLE_NUMBER = /^[+*#0-9]{1,20}$/
const LONGEST_NAME = 60

/**
 * Who rings, as far as we may know. `presentation` is Asterisk's CALLERID(pres), for example
 * `allowed_not_screened`; a number that the caller withheld stands in the channel all the same.
 */
export function callerFrom({ number, name }: CallerID, presentation: string): PresentedCaller {
  if (!presentation.startsWith('allowed') || NO_NUMBER.test(number)) return WITHHELD
  return { number, name: name || null }
}

/** How a caller is asked to be shown, or null for withheld. Nothing in a name can leave its quotes. */
export function callerIdFor({ number, name }: PresentedCaller): string | null {
  if (number === null || !PRESENTABLE_NUMBER.test(number)) return null
  const safeName = name ? withoutSyntax(name) : ''
  return safeName ? `"${safeName}" <${number}>` : `<${number}>`
}

/** A line break in a header would begin another header; the rest would end or reopen the quotes. */
function withoutSyntax(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"\\<>]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
}
