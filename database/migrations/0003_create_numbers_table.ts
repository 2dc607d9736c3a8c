import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('assigned_numbers', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      /** E.164 with plus; a number belongs to one customer at a time. */
      table.string('number', 20).notNullable().unique()
      table.string('label', 80).notNullable()
      table.integer('queue_id').unsigned().nullable()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.index(['customer_id', 'number'])
    })
  }

  async down() {
    this.schema.dropTable('assigned_numbers')
  }
}
