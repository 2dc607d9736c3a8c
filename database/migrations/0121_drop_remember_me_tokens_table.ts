import { BaseSchema } from '@adonisjs/lucid/schema'

/** A login that is remembered is a session that lasts longer (`user_sessions.is_remembered`): there is no second token to steal. */
export default class extends BaseSchema {
  async up() {
    this.schema.dropTable('remember_me_tokens')
  }

  async down() {
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
}
