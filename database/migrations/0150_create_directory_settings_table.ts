import { BaseSchema } from '@adonisjs/lucid/schema'

/** How a customer numbers its people, and when each of them was last here. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('directory_settings', (table) => {
      table.integer('customer_id').unsigned().notNullable().primary().references('customers.id')
      /** Both ends have equally many digits. */
      table.string('first_extension', 8).notNullable()
      table.string('last_extension', 8).notNullable()
      table.integer('version').unsigned().notNullable().defaultTo(1)
    })

    this.schema.alterTable('users', (table) => {
      /** Epoch milliseconds; null: never. */
      table.bigInteger('last_login_at').nullable()
    })
  }

  async down() {
    this.schema.alterTable('users', (table) => table.dropColumn('last_login_at'))
    this.schema.dropTable('directory_settings')
  }
}
