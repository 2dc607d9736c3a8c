import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { USUAL_RANGE, type ExtensionRange } from '#directory/extensions'

/** Where does this customer give extensions from? */
export async function extensionRange(
  customerId: number,
  client: QueryClientContract
): Promise<ExtensionRange & { version: number }> {
  const row: { first_extension: string; last_extension: string; version: number } | null =
    await client.from('directory_settings').where('customer_id', customerId).first()
  if (!row) return { ...USUAL_RANGE, version: 0 }
  return { first: row.first_extension, last: row.last_extension, version: row.version }
}
