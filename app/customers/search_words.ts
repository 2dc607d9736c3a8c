/** How names of customers are looked up: by the beginning of any word, whatever the accents. */

/** As the column holds; a bound of the alphabet's last letter ends the range of a prefix. */
export const LONGEST_WORD = 40
const MOST_WORDS = 8
const LAST_LETTER = 'z'

/** Letters that Unicode does not take apart. */
const PLAIN: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
}

/** The words of a name or of what somebody types, in a-z and 0-9: they compare alike in every database. */
export function searchWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[æøđðŋŧþßł]/g, (letter) => PLAIN[letter])
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean)
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS)
}

/** First and last of all words that begin so: a range is found in an index, on every database. */
export function rangeOfWord(prefix: string): [string, string] {
  return [prefix, prefix.padEnd(LONGEST_WORD, LAST_LETTER)]
}

/** The same for strings of digits of at most this length. */
export function rangeOfDigits(prefix: string, longest: number): [string, string] {
  return [prefix, prefix.padEnd(longest, '9')]
}
