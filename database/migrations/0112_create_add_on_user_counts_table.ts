import { BaseSchema } from '@adonisjs/lucid/schema'

/** How many users could use an add-on at the end of each day: what is paid for each user is counted from it. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('add_on_user_counts', (table) => {
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.string('plugin_id', 40).notNullable()
      /** Norwegian, as `2026-11-24`. */
      table.string('day', 10).notNullable()
      table.integer('users').unsigned().notNullable()
      table.primary(['customer_id', 'plugin_id', 'day'])
    })
  }

  async down() {
    this.schema.dropTable('add_on_user_counts')
  }
}
