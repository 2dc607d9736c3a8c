/**
 * Numbers as people paste them: one on each line, or a range (`22 33 44 00 - 22 33 44 99`, `22334400–99`, `22334400;22334499`),
 * in any spelling. Of a CSV, the first column counts, and a second one that holds a number ends the range.
 */
import { toStockNumber, type StockNumber } from '#numbers/number_kind'

export type LineProblem = 'not_a_number' | 'ends_before_it_begins' | 'too_long' | 'twice'

export interface ProblemLine {
  /** From 1. */
  line: number
  text: string
  problem: LineProblem
}

export interface NumberList {
  numbers: StockNumber[]
  problems: ProblemLine[]
}

/** In one range, and in all. */
export const MOST_NUMBERS = 10_000

const RANGE_SIGN = /\s+-\s+|\s*(?:–|—|\.\.\.?|\btil\b|\bto\b)\s*|[;,\t]/i
const LONGEST_TAIL = 4

export function readNumberList(text: string): NumberList {
  const found = new Map<string, StockNumber>()
  const problems: ProblemLine[] = []
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = written.replaceAll('"', '').trim()
    if (line === '' || isHeading(line, index)) continue
    const numbers = readLine(line)
    const problem = typeof numbers === 'string' ? numbers : problemWith(numbers, found)
    if (problem) problems.push({ line: index + 1, text: line.slice(0, 80), problem })
    else for (const one of numbers as StockNumber[]) found.set(one.number, one)
  }
  return { numbers: [...found.values()], problems }
}

const isHeading = (line: string, index: number) => index === 0 && !/\d/.test(line)

function problemWith(numbers: StockNumber[], found: Map<string, StockNumber>): LineProblem | null {
  if (found.size + numbers.length > MOST_NUMBERS) return 'too_long'
  return numbers.some(({ number }) => found.has(number)) ? 'twice' : null
}

function readLine(line: string): StockNumber[] | LineProblem {
  const alone = toStockNumber(line)
  if (alone) return [alone]
  const [first = '', second = ''] = splitRange(line)
  const from = toStockNumber(first)
  if (!from) return 'not_a_number'
  const end = second.replace(/[\s().-]/g, '')
  if (!/^\+?\d+$/.test(end)) return [from]
  const to = toStockNumber(end.length <= LONGEST_TAIL ? withTail(from.number, end) : end)
  return to ? rangeOf(from, to) : 'not_a_number'
}

/** At a sign that no number has in it; else at a hyphen with a whole number before it. */
function splitRange(line: string): string[] {
  const parts = line.split(RANGE_SIGN)
  if (parts.length > 1) return parts.map((part) => part.trim())
  const hyphen = line.lastIndexOf('-')
  return hyphen < 0 ? [line] : [line.slice(0, hyphen), line.slice(hyphen + 1)]
}

const withTail = (number: string, tail: string) => number.slice(0, -tail.length) + tail

function rangeOf(from: StockNumber, to: StockNumber): StockNumber[] | LineProblem {
  if (from.number.length !== to.number.length) return 'not_a_number'
  const amount = Number(BigInt(digitsOf(to)) - BigInt(digitsOf(from))) + 1
  if (amount < 1) return 'ends_before_it_begins'
  if (amount > MOST_NUMBERS) return 'too_long'
  return Array.from({ length: amount }, (_, step) => ({ ...from, number: after(from, step) }))
}

function after({ number }: StockNumber, step: number): string {
  const sign = number.startsWith('+') ? '+' : ''
  const digits = number.slice(sign.length)
  return sign + String(BigInt(digits) + BigInt(step)).padStart(digits.length, '0')
}

const digitsOf = ({ number }: StockNumber) => number.replace('+', '')
