import { BaseSchema } from '@adonisjs/lucid/schema'

/** One row for each login: it makes the cookie that carries the session revocable. Times are epoch milliseconds. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('user_sessions', (table) => {
      /** 0: provider staff. */
      table.integer('customer_id').unsigned().notNullable()
      table.string('id', 26).notNullable()
      table.integer('user_id').unsigned().notNullable()
      /** sha256 of the secret that only the session itself holds. */
      table.string('secret_hash', 64).notNullable()
      table.boolean('is_remembered').notNullable().defaultTo(false)
      table.string('address', 45).notNullable()
      table.string('user_agent', 255).notNullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('last_seen_at').notNullable()
      table.bigInteger('ended_at').nullable()
      table.string('ended_why', 24).nullable()
      table.primary(['customer_id', 'id'])
      table.index(['customer_id', 'user_id'])
    })
  }

  async down() {
    this.schema.dropTable('user_sessions')
  }
}
