import { BaseSchema } from '@adonisjs/lucid/schema'

/** On what contact persons act (terms 6): kept also after the appointment, and without the person's row. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('authorisations', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.integer('user_id').unsigned().notNullable()
      table.string('person_name', 170).notNullable()
      table.string('signed_by', 120).notNullable()
      table.string('signer_role', 120).notNullable()
      /** Days, as `2026-01-31`. */
      table.string('signed_on', 10).notNullable()
      table.string('valid_from', 10).notNullable()
      table.string('valid_until', 10).nullable()
      table.string('document_name', 190).notNullable()
      table.string('document_type', 40).notNullable()
      table.integer('document_size').unsigned().notNullable()
      table.string('document_sha256', 64).notNullable()
      table.string('document_file', 40).notNullable()
      /** Encrypted: opens the file. */
      table.text('document_key').notNullable()
      /** Epoch milliseconds. */
      table.bigInteger('recorded_at').notNullable()
      table.bigInteger('ended_at').nullable()
      table.string('end_reason', 500).nullable()
      table.index(['customer_id', 'user_id'])
    })
  }

  async down() {
    this.schema.dropTable('authorisations')
  }
}
