import db from '@adonisjs/lucid/services/db'

/** MySQL's usual collation takes å for a; the Danish one knows the letters that Norwegian shares with it. */
export function norwegianLetters(): string {
  return db.connection().dialect.name === 'mysql' ? 'collate utf8mb4_danish_ci' : ''
}
