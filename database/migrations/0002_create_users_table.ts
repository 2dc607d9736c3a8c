import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('departments', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.string('name', 80).notNullable()
      table.unique(['customer_id', 'name'])
    })

    this.schema.createTable('users', (table) => {
      table.increments('id')
      /** Null for provider staff only. */
      table.integer('customer_id').unsigned().nullable().references('customers.id')
      table.integer('department_id').unsigned().nullable().references('departments.id')
      table.string('role', 16).notNullable()
      table.string('username', 120).notNullable().unique()
      table.string('password').notNullable()
      table.string('first_name', 80).notNullable()
      table.string('last_name', 80).notNullable()
      table.string('title', 80).nullable()
      table.string('extension', 8).nullable()
      table.string('mobile_number', 20).nullable()
      table.string('locale', 5).nullable()
      table.dateTime('blocked_at').nullable()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['customer_id', 'extension'])
      table.index(['customer_id', 'last_name'])
    })

    this.schema.createTable('user_abilities', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('ability', 80).notNullable()
      table.unique(['customer_id', 'user_id', 'ability'])
    })

    this.schema.createTable('remember_me_tokens', (table) => {
      table.increments('id')
      table
        .integer('tokenable_id')
        .unsigned()
        .notNullable()
        .references('users.id')
        .onDelete('CASCADE')
      table.string('hash').notNullable().unique()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.dateTime('expires_at').notNullable()
    })
  }

  async down() {
    this.schema.dropTable('remember_me_tokens')
    this.schema.dropTable('user_abilities')
    this.schema.dropTable('users')
    this.schema.dropTable('departments')
  }
}
