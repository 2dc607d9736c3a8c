/**
 * Which customers does somebody mean who typed this? By the beginning of any word of the name, of the organisation number, or
 * of one of the telephone numbers, however it is written. Every way in is a range of an index: customer_search_words (word,
 * customer_id), customers (organisation_number), assigned_numbers (number).
 */
import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { rangeOfDigits, rangeOfWord, searchWords } from '#customers/search_words'

const ORGANISATION_NUMBER_DIGITS = 9
/** E.164: a plus and at most fifteen digits. */
const NUMBER_LENGTH = 16
/** Fewer begin so many numbers that nobody is found by them. */
const FEWEST_OF_A_NUMBER = 4

export function matchingCustomers(
  text: string
): DatabaseQueryBuilderContract<{ customer_id: number }> {
  const ways = [byName(text), ...byDigits(text)].filter((way) => way !== null)
  const [first = byNothing(), ...others] = ways
  return others.length === 0 ? first.distinct() : first.union(others)
}

/** All words must fit, the longest first: it leaves the fewest to look at. */
function byName(text: string) {
  const [longest, ...others] = searchWords(text).sort((a, b) => b.length - a.length)
  if (longest === undefined) return null
  const query = db
    .from('customer_search_words as found')
    .select('found.customer_id')
    .whereBetween('found.word', rangeOfWord(longest))
  for (const word of others) {
    query.whereExists((other) =>
      other
        .from('customer_search_words as other')
        .whereColumn('other.customer_id', 'found.customer_id')
        .whereBetween('other.word', rangeOfWord(word))
        .select('other.word')
    )
  }
  return query
}

function byDigits(text: string) {
  const compact = text.replace(/[\s().\/-]/g, '')
  if (!/^\+?\d{3,16}$/.test(compact)) return []
  return [byOrganisationNumber(compact), ...numbersMeant(compact).map(byNumber)]
}

function byOrganisationNumber(digits: string) {
  if (digits.length > ORGANISATION_NUMBER_DIGITS || digits.startsWith('+')) return null
  return db
    .from('customers')
    .select('id as customer_id')
    .whereBetween('organisation_number', rangeOfDigits(digits, ORGANISATION_NUMBER_DIGITS))
}

/** `22 33`, `+47 22 33`, `0047 22 33` and `47 22 33` all begin the same number. */
function numbersMeant(compact: string): string[] {
  const international = compact.replace(/^00/, '+')
  const meant = international.startsWith('+')
    ? [international]
    : [`+47${international}`, `+${international}`]
  return meant.filter((number) => number.replace(/^\+(47)?/, '').length >= FEWEST_OF_A_NUMBER)
}

function byNumber(number: string) {
  return db
    .from('assigned_numbers')
    .select('customer_id')
    .whereBetween('number', rangeOfDigits(number, NUMBER_LENGTH))
}

function byNothing() {
  return db.from('customer_search_words').select('customer_id').where('word', '')
}
