import { BaseSchema } from '@adonisjs/lucid/schema'

/** What proves who a user is beside the password. Rows go with the user; `customer_id` is null for provider staff, as theirs. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('second_factors', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().nullable().references('customers.id')
      table.integer('user_id').unsigned().notNullable().references('users.id').onDelete('CASCADE')
      table.string('kind', 8).notNullable()
      table.string('name', 60).notNullable()
      table.text('secret').nullable()
      table.bigInteger('last_step').nullable()
      table.text('credential_id').nullable()
      table.string('credential_hash', 64).nullable().unique()
      table.text('public_key').nullable()
      table.bigInteger('uses').notNullable().defaultTo(0)
      table.string('transports', 120).nullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('last_used_at').nullable()
      table.index(['customer_id', 'user_id'])
      table.index(['user_id'])
    })

    this.schema.createTable('recovery_codes', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().nullable().references('customers.id')
      table.integer('user_id').unsigned().notNullable().references('users.id').onDelete('CASCADE')
      /** sha256: the codes are 80 random bits, too many to try. */
      table.string('hash', 64).notNullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('used_at').nullable()
      table.index(['customer_id', 'user_id'])
      table.unique(['user_id', 'hash'])
    })

    this.schema.createTable('remembered_devices', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().nullable().references('customers.id')
      table.integer('user_id').unsigned().notNullable().references('users.id').onDelete('CASCADE')
      /** sha256 of what the device's cookie holds. */
      table.string('token_hash', 64).notNullable().unique()
      /** sha256 of the stored password at that time: with another one, the device is forgotten. */
      table.string('password_mark', 64).notNullable()
      /** What the browser calls itself, cut short. */
      table.string('browser', 250).notNullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('last_used_at').notNullable()
      table.bigInteger('expires_at').notNullable()
      table.index(['customer_id', 'user_id'])
      table.index(['user_id'])
    })
  }

  async down() {
    this.schema.dropTable('remembered_devices')
    this.schema.dropTable('recovery_codes')
    this.schema.dropTable('second_factors')
  }
}
