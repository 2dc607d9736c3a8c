import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { extensionAfter, type ExtensionRange } from '#directory/extensions'
import { extensionRange } from '#directory/queries/extension_range'

/**
 * Which extension does the next person get? The one after the highest given, so that an extension that was given back rests
 * as long as it can; when the end is reached, the lowest that is free. Null when all are given.
 * Ask with the customer's people locked. Leans on the unique index `users (customer_id, extension)`.
 */
export async function freeExtension(
  customerId: number,
  client: TransactionClientContract
): Promise<string | null> {
  const range = await extensionRange(customerId, client)
  const highest = await given(customerId, range, client).orderBy('extension', 'desc').first()
  if (!highest) return range.first
  return (
    extensionAfter(highest.extension, range) ??
    lowestGap(range, await all(customerId, range, client))
  )
}

/** Equally many digits: the order of the texts is the order of the numbers. */
function given(
  customerId: number,
  { first, last }: ExtensionRange,
  client: TransactionClientContract
) {
  return client
    .from('users')
    .where('customer_id', customerId)
    .whereBetween('extension', [first, last])
    .whereRaw('length(extension) = ?', [first.length])
    .select('extension')
}

async function all(customerId: number, range: ExtensionRange, client: TransactionClientContract) {
  const rows: { extension: string }[] = await given(customerId, range, client)
  return new Set(rows.map(({ extension }) => extension))
}

function lowestGap(range: ExtensionRange, taken: ReadonlySet<string>): string | null {
  let candidate: string | null = range.first
  while (candidate !== null && taken.has(candidate)) candidate = extensionAfter(candidate, range)
  return candidate
}
