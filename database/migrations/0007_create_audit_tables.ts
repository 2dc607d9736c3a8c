import { BaseSchema } from '@adonisjs/lucid/schema'

/** Append-only: rows are inserted and, with the customer itself, erased; never changed. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('audit_entries', (table) => {
      /** 0 is the provider's own log. */
      table.integer('customer_id').unsigned().notNullable()
      table.bigInteger('sequence').notNullable()
      table.bigInteger('at').notNullable()
      table.string('actor_kind', 8).notNullable()
      table.integer('actor_id').unsigned().nullable()
      table.string('actor_name', 170).notNullable()
      table.string('address', 45).nullable()
      table.string('action', 60).notNullable()
      table.string('subject_type', 40).notNullable()
      table.string('subject_id', 60).notNullable()
      table.string('subject_name', 190).notNullable()
      table.text('changes', 'mediumtext').notNullable()
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64).notNullable()
      table.primary(['customer_id', 'sequence'])
      table.index(['customer_id', 'at'])
      table.index(['customer_id', 'action', 'sequence'])
    })

    this.schema.createTable('audit_heads', (table) => {
      table.integer('customer_id').unsigned().notNullable().primary()
      table.bigInteger('sequence').notNullable()
      table.string('hash', 64).notNullable()
    })
  }

  async down() {
    this.schema.dropTable('audit_heads')
    this.schema.dropTable('audit_entries')
  }
}
