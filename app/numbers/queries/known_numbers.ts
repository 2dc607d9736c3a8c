import db from '@adonisjs/lucid/services/db'

const AT_ONCE = 1000

/** Which of these (E.164) does the provider have already? Leans on the unique index `numbers (number)`. */
export async function knownNumbers(numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    const rows: { number: string }[] = await db
      .from('numbers')
      .whereIn('number', numbers.slice(start, start + AT_ONCE))
      .select('number')
    for (const { number } of rows) known.add(number)
  }
  return known
}
