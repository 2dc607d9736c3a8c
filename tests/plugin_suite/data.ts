import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { migrationTables } from '#plugin_host/migration_tables'
import { pluginNamed } from '#tests/plugin_suite/world'

function tablesOf(id: string) {
  return migrationTables(new URL(`plugins/${id}/migrations/`, app.appRoot))
}

export function proveData(id: string): void {
  test.group(`${id}: what it stores`, () => {
    test('[R8] every table it creates is declared, and nothing else', async ({ assert }) => {
      const { created } = await tablesOf(id)
      const { personalData } = await pluginNamed(id)
      assert.sameMembers(
        personalData.map(({ table }) => table),
        created
      )
    })

    test('[R5] it touches only its own tables', async ({ assert }) => {
      const { touched } = await tablesOf(id)
      assert.isEmpty(touched.filter((table) => !table?.startsWith(`${id}_`)))
    })

    test('[R5] every table can be emptied per customer, and by age where it has a period', async ({
      assert,
    }) => {
      const { personalData } = await pluginNamed(id)
      for (const { table, kept } of personalData) {
        const columns = ['customer_id', ...('days' in kept ? [kept.since] : [])]
        await assert.doesNotReject(() => db.from(table).select(columns).limit(1))
      }
    })
  })
}
