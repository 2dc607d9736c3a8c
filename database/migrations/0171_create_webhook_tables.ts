import { BaseSchema } from '@adonisjs/lucid/schema'

/** Where the provider's own systems are told what happens, and what they were told. Times are epoch milliseconds. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('webhook_endpoints', (table) => {
      table.increments('id')
      table.string('url', 500).notNullable()
      /** JSON */
      table.text('events').notNullable()
      /** Encrypted. */
      table.text('secret').notNullable()
      table.boolean('active').notNullable().defaultTo(true)
      table.integer('created_by').unsigned().notNullable().references('users.id')
      table.bigInteger('created_at').notNullable()
    })

    this.schema.createTable('webhook_deliveries', (table) => {
      /** Time-ordered. */
      table.string('id', 26).primary()
      table.integer('endpoint_id').unsigned().notNullable().references('webhook_endpoints.id')
      table.string('event_id', 26).notNullable()
      table.string('type', 40).notNullable()
      /** JSON, exactly as it is sent. */
      table.text('payload', 'mediumtext').notNullable()
      table.string('state', 12).notNullable()
      table.integer('attempts').notNullable().defaultTo(0)
      table.bigInteger('next_attempt_at').nullable()
      table.integer('last_status').nullable()
      table.string('last_error', 40).nullable()
      table.integer('latency_ms').nullable()
      table.bigInteger('created_at').notNullable()
      table.bigInteger('delivered_at').nullable()
      table.index(['state', 'next_attempt_at'])
      table.index(['endpoint_id', 'id'])
    })
  }

  async down() {
    this.schema.dropTable('webhook_deliveries')
    this.schema.dropTable('webhook_endpoints')
  }
}
