import { BaseSchema } from '@adonisjs/lucid/schema'

/** The newest reset link of each user, and no other. Times are epoch milliseconds. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('password_resets', (table) => {
      /** 0: provider staff. */
      table.integer('customer_id').unsigned().notNullable()
      table.integer('user_id').unsigned().notNullable()
      /** sha256; the link itself is only in the message. Found by it alone: nobody is logged in. */
      table.string('token_hash', 64).notNullable().unique()
      table.bigInteger('expires_at').notNullable()
      table.bigInteger('used_at').nullable()
      table.primary(['customer_id', 'user_id'])
    })
  }

  async down() {
    this.schema.dropTable('password_resets')
  }
}
