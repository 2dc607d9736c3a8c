import { BaseSchema } from '@adonisjs/lucid/schema'

/** How people are reached, and `version`, by which the second of two who edit the same is told. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('users', (table) => {
      table.string('email', 190).nullable()
      table.dateTime('email_verified_at').nullable()
      table.dateTime('mobile_verified_at').nullable()
      table.integer('version').unsigned().notNullable().defaultTo(1)
      table.index(['customer_id', 'role'])
    })

    this.schema.alterTable('customers', (table) => {
      table.string('locale', 5).notNullable().defaultTo('nb')
      table.integer('version').unsigned().notNullable().defaultTo(1)
    })
  }

  async down() {
    this.schema.alterTable('customers', (table) => {
      table.dropColumn('version')
      table.dropColumn('locale')
    })
    this.schema.alterTable('users', (table) => {
      table.dropIndex(['customer_id', 'role'])
      for (const column of ['version', 'mobile_verified_at', 'email_verified_at', 'email']) {
        table.dropColumn(column)
      }
    })
  }
}
