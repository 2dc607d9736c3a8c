import { BaseSchema } from '@adonisjs/lucid/schema'

/** Wrong tries to log in, by what they have in common. No customer: who does not exist is tried as well. Times are epoch milliseconds. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('login_tries', (table) => {
      /** sha256 of the username, the address or the device. */
      table.string('key', 64).notNullable().primary()
      table.integer('failures').unsigned().notNullable()
      table.bigInteger('tried_at').notNullable()
      table.index(['tried_at'])
    })
  }

  async down() {
    this.schema.dropTable('login_tries')
  }
}
