import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { seedDemo } from '#database/seeders/demo_seeder'

/** An empty database with today's tables. @throws rather than empty one that does not say it is for tests. */
export async function freshDatabase(): Promise<void> {
  const { config } = db.manager.get(db.primaryConnectionName)!
  const isForTests = JSON.stringify(config.connection).includes('test')
  if (!isForTests) throw new Error(`"${db.primaryConnectionName}" is not a database for tests`)

  await run('db:wipe')
  await run('migration:run', '--compact-output')
}

let seeded: Promise<void> | undefined

/** The demo's customers, once for the whole run; each test undoes what it does to them. */
export function seededOnce(): Promise<void> {
  seeded ??= seedDemo()
  return seeded
}

async function run(command: string, ...args: string[]): Promise<void> {
  const { exitCode, error } = await ace.exec(command, args)
  if (exitCode) throw error ?? new Error(`${command} failed`)
}
