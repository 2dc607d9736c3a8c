import type { ApplicationService } from '@adonisjs/core/types'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import User from '#access/models/user'
import { seedDemo } from './seed_demo.ts'

/** Brings the tables up to date and fills them the first time. Answers whether there was data already. */
export async function prepareDemo(app: ApplicationService): Promise<boolean> {
  const db = await app.container.make('lucid.db')
  const migrator = new MigrationRunner(db, app, { direction: 'up' })
  await migrator.run()
  if (migrator.error) throw migrator.error
  const wasThere = (await User.query().first()) !== null
  if (!wasThere) await seedDemo()
  return wasThere
}
