import { BaseSchema } from '@adonisjs/lucid/schema'

/** What is to be sent and what became of it. Ids are time-ordered. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('messages', (table) => {
      /** 0: to provider staff. */
      table.integer('customer_id').unsigned().notNullable()
      table.string('id', 26).notNullable()
      table.string('channel', 8).notNullable()
      table.string('recipient', 190).notNullable()
      /** Encrypted: subject and text. */
      table.text('content', 'mediumtext').notNullable()
      table.string('state', 12).notNullable()
      table.integer('attempts').notNullable().defaultTo(0)
      table.bigInteger('created_at').notNullable()
      table.bigInteger('next_attempt_at').nullable()
      table.bigInteger('sent_at').nullable()
      table.string('problem', 190).nullable()
      table.primary(['customer_id', 'id'])
      table.index(['state', 'next_attempt_at'])
    })
  }

  async down() {
    this.schema.dropTable('messages')
  }
}
