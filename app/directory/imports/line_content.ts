import encryption from '@adonisjs/core/services/encryption'
import type { PlannedRow } from './plan_rows.ts'

/** What a stored line holds, beside its number and kind. */
export type LineContent = Pick<PlannedRow, 'values' | 'problems' | 'changes' | 'userId'>

const PURPOSE = 'people_import_lines.content'

export const sealed = (content: LineContent): string =>
  encryption.encrypt(content, { purpose: PURPOSE })

/** @throws when it was written with a key that is gone. */
export function unsealed(text: string): LineContent {
  const content = encryption.decrypt<LineContent>(text, PURPOSE)
  if (!content) throw new Error('A line of an import cannot be decrypted')
  return content
}
