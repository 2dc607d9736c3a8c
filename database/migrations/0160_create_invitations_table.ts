import { BaseSchema } from '@adonisjs/lucid/schema'

/** Links by which people come in for the first time. Times are epoch milliseconds. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('invitations', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      /** sha256 of the secret in the link. Whoever opens it has not said who they are, so it is found by this alone. */
      table.string('secret_hash', 64).notNullable().unique()
      table.string('channel', 8).notNullable()
      /** Where it was sent: who accepts it has shown that the address is theirs. */
      table.string('recipient', 190).notNullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('expires_at').notNullable()
      table.bigInteger('opened_at').nullable()
      table.bigInteger('accepted_at').nullable()
      /** A newer one was sent. */
      table.bigInteger('replaced_at').nullable()
      table.index(['customer_id', 'user_id'])
    })
  }

  async down() {
    this.schema.dropTable('invitations')
  }
}
