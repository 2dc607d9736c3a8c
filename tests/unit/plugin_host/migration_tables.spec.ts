import { test } from '@japa/runner'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { migrationTables } from '#plugin_host/migration_tables'

async function folderWith(files: Record<string, string>, cleanup: (undo: () => void) => void) {
  const path = await mkdtemp(`${tmpdir()}/migrations-`)
  cleanup(() => rm(path, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(`${path}/${name}`, text)
  return pathToFileURL(`${path}/`)
}

test.group('The tables of a migrations folder', () => {
  test('are read from the text, created ones apart', async ({ assert, cleanup }) => {
    const folder = await folderWith(
      {
        '0001.ts': `this.schema.createTable('nps_scores', (table) => { table.string('x') })`,
        '0002.js': `this.schema.alterTable("calls", f); this.schema.dropTable('nps_old')`,
        'notes.md': `createTable('never')`,
      },
      cleanup
    )
    const { touched, created } = await migrationTables(folder)
    assert.deepEqual(touched, ['nps_scores', 'calls', 'nps_old'])
    assert.deepEqual(created, ['nps_scores'])
  })

  test('count as unknown when the name is not written out', async ({ assert, cleanup }) => {
    const files = {
      '0001.ts': 'this.schema.createTable(this.tableName, f)',
      '0002.ts': 'this.schema.createTable(`${prefix}_x`, f)',
    }
    const { touched } = await migrationTables(await folderWith(files, cleanup))
    assert.deepEqual(touched, [null, null])
  })

  test('are none without a folder', async ({ assert }) => {
    const { touched } = await migrationTables(new URL('file:///nowhere/migrations/'))
    assert.isEmpty(touched)
  })
})
