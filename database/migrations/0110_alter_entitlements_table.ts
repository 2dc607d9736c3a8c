import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who ordered and who cancelled, and when they did: one row for each order, kept when it is over. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('entitlements', (table) => {
      /** Epoch milliseconds; null for rows older than this migration. */
      table.bigInteger('ordered_at').nullable()
      table.string('ordered_by_name', 170).nullable()
      table.bigInteger('cancel_asked_at').nullable()
      table.string('cancel_asked_by_name', 170).nullable()
      table.integer('version').unsigned().notNullable().defaultTo(1)
      /** Every second each process asks, across customers, what began and what ended since it last asked. */
      table.index(['activated_at'], 'entitlements_activated_at_index')
      table.index(['cancelled_at'], 'entitlements_cancelled_at_index')
    })
  }

  async down() {
    this.schema.alterTable('entitlements', (table) => {
      table.dropIndex(['activated_at'], 'entitlements_activated_at_index')
      table.dropIndex(['cancelled_at'], 'entitlements_cancelled_at_index')
      const added = ['version', 'cancel_asked_by_name', 'cancel_asked_at']
      for (const column of [...added, 'ordered_by_name', 'ordered_at']) table.dropColumn(column)
    })
  }
}
