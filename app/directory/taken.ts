/** What the database refused because somebody has it already. */
const SQLITE = /UNIQUE constraint failed: (.+)$/
const MYSQL = /Duplicate entry .* for key '([^']+)'$/

export type Taken = 'username_taken' | 'extension_taken'

/** @throws the error itself when it is about anything else. */
export function takenBy(error: unknown): Taken {
  const message = error instanceof Error ? error.message : ''
  const key = (SQLITE.exec(message) ?? MYSQL.exec(message))?.[1] ?? ''
  if (key.includes('username')) return 'username_taken'
  if (key.includes('extension')) return 'extension_taken'
  throw error
}
