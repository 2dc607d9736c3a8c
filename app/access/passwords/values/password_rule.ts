/**
 * What a password may be (privacy 22, OWASP ASVS 5.0 6.2): long enough, and not what a guesser tries first. Which kinds of
 * characters it has is nobody's business.
 */
export type PasswordProblem =
  'too_short' | 'too_long' | 'common' | 'repeated' | 'sequence' | 'context'

export interface PasswordContext {
  /** In characters; 8 for who also has a second factor, else 15. */
  shortest: number
  /** Names that anybody could guess: the user's own, the company's, the product's. */
  names: readonly string[]
  /** Whether it stands in a list of passwords that are known; asked in lower case. */
  isCommon: (password: string) => boolean
}

export const LONGEST_PASSWORD = 256

/** Letters and digits in the orders that hands find by themselves. */
const ROWS = ['abcdefghijklmnopqrstuvwxyzæøå', '01234567890', 'qwertyuiopåasdfghjkløæzxcvbnm']
const SEQUENCES = ROWS.flatMap((row) => [row, [...row].reverse().join('')])

/** A run of neighbours that is shorter is a word's own. */
const SHORTEST_RUN = 4

/** The first thing that is wrong with it; null when it will do. */
export function passwordProblem(
  password: string,
  { shortest, names, isCommon }: PasswordContext
): PasswordProblem | null {
  const lower = password.toLowerCase()
  if ([...password].length < shortest) return 'too_short'
  if (password.length > LONGEST_PASSWORD) return 'too_long'
  if (isCommon(lower)) return 'common'
  if (isRepeated(lower)) return 'repeated'
  if (isMostly(lower, (text) => withoutSequences(text))) return 'sequence'
  if (isMostly(folded(lower), (text) => withoutNames(text, names))) return 'context'
  return null
}

/** One piece, written twice or more: `lønnslønnslønns`. */
function isRepeated(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period++) {
    if (text.slice(period) === text.slice(0, -period)) return true
  }
  return false
}

/** Whether at least half of it goes when what is easy to guess is taken out. */
function isMostly(text: string, without: (text: string) => string): boolean {
  return text.length > 0 && without(text).length <= text.length / 2
}

function withoutSequences(text: string): string {
  let kept = ''
  for (let place = 0; place < text.length;) {
    const run = runAt(text, place)
    if (run < SHORTEST_RUN) kept += text[place]
    place += run < SHORTEST_RUN ? 1 : run
  }
  return kept
}

/** How many characters from here on follow each other in one of the sequences. */
function runAt(text: string, start: number): number {
  let length = 1
  while (
    start + length < text.length &&
    SEQUENCES.some((one) => one.includes(text.slice(start, start + length + 1)))
  ) {
    length++
  }
  return length
}

function withoutNames(text: string, names: readonly string[]): string {
  const known = names.map((name) => folded(name.toLowerCase())).filter((name) => name.length > 2)
  const longestFirst = [...new Set(known)].sort((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, name) => rest.replaceAll(name, ''), text)
}

/** As people write names in addresses: letters and digits alone, without marks. */
function folded(lower: string): string {
  const plain = lower.replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD')
  return plain.replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
}
