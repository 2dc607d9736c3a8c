import { BaseSchema } from '@adonisjs/lucid/schema'

/** Lists of people that were uploaded, kept for a day. Times are epoch milliseconds. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('people_imports', (table) => {
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.string('id', 26).notNullable()
      table.string('file_name', 190).notNullable()
      /** staged, running, done */
      table.string('state', 8).notNullable()
      table.boolean('invites').notNullable().defaultTo(false)
      /** Who confirmed, as JSON: the audit log of each line says so, also after a restart. */
      table.text('actor').notNullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('expires_at').notNullable()
      table.bigInteger('started_at').nullable()
      table.bigInteger('finished_at').nullable()
      /** The process that works on it says until when; after that another may go on. */
      table.bigInteger('leased_until').nullable()
      table.primary(['customer_id', 'id'])
      table.index(['state', 'leased_until'])
      table.index(['expires_at'])
    })

    this.schema.createTable('people_import_lines', (table) => {
      table.integer('customer_id').unsigned().notNullable()
      table.string('import_id', 26).notNullable()
      table.integer('line').unsigned().notNullable()
      /** new, changed, unchanged, error */
      table.string('kind', 10).notNullable()
      /** Encrypted: what the line says, what is wrong with it, what it changes. */
      table.text('content', 'mediumtext').notNullable()
      /** Null until it was handled: created, updated, unchanged, refused. */
      table.string('outcome', 10).nullable()
      table.string('refusal', 40).nullable()
      table.primary(['customer_id', 'import_id', 'line'])
      table.index(['customer_id', 'import_id', 'kind', 'line'])
    })
  }

  async down() {
    this.schema.dropTable('people_import_lines')
    this.schema.dropTable('people_imports')
  }
}
