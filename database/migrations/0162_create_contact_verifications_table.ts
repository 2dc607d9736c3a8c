import { BaseSchema } from '@adonisjs/lucid/schema'

/** Addresses that wait for the code that was sent to them. Times are epoch milliseconds. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('contact_verifications', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.string('channel', 8).notNullable()
      table.string('address', 190).notNullable()
      /** What stood there when the code was asked for. */
      table.string('replaces', 190).nullable()
      table.string('code_hash', 64).notNullable()
      table.integer('tries').unsigned().notNullable().defaultTo(0)
      table.bigInteger('created_at').notNullable()
      table.bigInteger('expires_at').notNullable()
      /** A newer code takes the place of an older one. */
      table.unique(['customer_id', 'user_id', 'channel'])
    })
  }

  async down() {
    this.schema.dropTable('contact_verifications')
  }
}
