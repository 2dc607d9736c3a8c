/** Extensions: the short numbers that colleagues use for each other, unique at one customer. */

export const SHORTEST_EXTENSION = 3
export const LONGEST_EXTENSION = 8

/** Where extensions are given from; both ends are part of it and have equally many digits. */
export interface ExtensionRange {
  first: string
  last: string
}

/** Until the customer chooses. Clear of 1xxx, which the network uses for services of its own. */
export const USUAL_RANGE: ExtensionRange = { first: '2000', last: '8999' }

/** Fire, police, ambulance: whoever dials these must never reach a colleague. */
const EMERGENCY = new Set(['110', '112', '113'])

export function isExtension(text: string): boolean {
  return /^[1-9]\d{2,7}$/.test(text) && !EMERGENCY.has(text)
}

export function isExtensionRange({ first, last }: ExtensionRange): boolean {
  return isExtension(first) && isExtension(last) && first.length === last.length && first <= last
}

/** The one after, in the same range; null behind its end. */
export function extensionAfter(extension: string, range: ExtensionRange): string | null {
  const next = String(Number(extension) + 1)
  if (next.length > range.last.length || next > range.last) return null
  return isExtension(next) ? next : extensionAfter(next, range)
}
