import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('customers', (table) => {
      table.increments('id')
      table.string('name', 120).notNullable()
      table.string('organisation_number', 9).notNullable().unique()
      table.string('status', 16).notNullable().defaultTo('active')
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
    })

    this.schema.createTable('entitlements', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.string('plugin_id', 40).notNullable()
      table.dateTime('activated_at').notNullable()
      table.dateTime('cancelled_at').nullable()
      table.index(['customer_id', 'plugin_id'])
      table.index(['plugin_id', 'customer_id'])
    })
  }

  async down() {
    this.schema.dropTable('entitlements')
    this.schema.dropTable('customers')
  }
}
