/** More words than a name has only cost time. */
const MOST_WORDS = 5
const LONGEST_TEXT = 80

export function wordsOf(text: string): string[] {
  return text.slice(0, LONGEST_TEXT).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
}

/**
 * The ways a word may be written in a name, ready for LIKE with `!` as escape. SQLite compares letters beyond ASCII exactly:
 * `ø` is not `Ø`, so it is asked for each.
 */
export function nameVariants(word: string): string[] {
  const lower = word.toLocaleLowerCase('nb')
  const upper = word.toLocaleUpperCase('nb')
  const capitalised = upper.charAt(0) + lower.slice(1)
  return [...new Set([lower, capitalised, upper])].map(escaped)
}

const escaped = (word: string) => word.replace(/[!%_]/g, '!$&')

/**
 * The ways a number that begins so may be stored: as an extension, or in E.164. Empty when it is not a number.
 * `900 12` is `90012` and `+4790012`.
 */
export function numberBeginnings(text: string): string[] {
  const compact = text.slice(0, LONGEST_TEXT).replace(/[\s().-]/g, '')
  if (!/^\+?\d+$/.test(compact)) return []
  if (compact.startsWith('+')) return [compact]
  if (compact.startsWith('00')) return [`+${compact.slice(2)}`]
  return [compact, `+47${compact}`, `+${compact}`]
}
