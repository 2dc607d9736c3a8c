import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The journal and the records made from it. Customer id leads every key, and call ids are
 * time-ordered, so the primary key alone gives a customer's calls in time order.
 * All times are epoch milliseconds: order matters, and Lucid's DateTime drops them.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('call_events', (table) => {
      table.integer('customer_id').unsigned().notNullable()
      table.bigInteger('sequence').notNullable()
      table.string('call_id', 26).nullable()
      table.string('type', 40).notNullable()
      table.bigInteger('at').notNullable()
      table.text('fact').notNullable()
      table.primary(['customer_id', 'sequence'])
      table.index(['customer_id', 'call_id', 'sequence'])
    })

    this.schema.createTable('calls', (table) => {
      table.integer('customer_id').unsigned().notNullable()
      table.string('id', 26).notNullable()
      table.string('direction', 8).notNullable()
      table.string('caller_number', 40).nullable()
      table.string('caller_name', 120).nullable()
      table.string('called_number', 40).notNullable()
      table.integer('queue_id').unsigned().nullable()
      table.bigInteger('arrived_at').notNullable()
      table.bigInteger('answered_at').nullable()
      table.bigInteger('ended_at').nullable()
      table.integer('answered_by').unsigned().nullable()
      table.integer('transferred_to_user').unsigned().nullable()
      table.string('transferred_to_number', 40).nullable()
      /** Null while the call lives; else answered, abandoned, rejected or lost. */
      table.string('outcome', 16).nullable()
      table.string('ended_by', 16).nullable()
      table.integer('wait_ms').notNullable().defaultTo(0)
      table.integer('talk_ms').notNullable().defaultTo(0)
      table.integer('hold_ms').notNullable().defaultTo(0)
      table.primary(['customer_id', 'id'])
      table.index(['customer_id', 'queue_id', 'id'])
      table.index(['customer_id', 'ended_at'])
    })

    this.schema.createTable('call_legs', (table) => {
      table.integer('customer_id').unsigned().notNullable()
      table.string('call_id', 26).notNullable()
      table.string('id', 80).notNullable()
      table.string('party', 16).notNullable()
      table.integer('user_id').unsigned().nullable()
      table.string('number', 40).nullable()
      table.bigInteger('started_at').notNullable()
      table.bigInteger('answered_at').nullable()
      table.bigInteger('ended_at').nullable()
      table.string('outcome', 24).nullable()
      table.primary(['customer_id', 'call_id', 'id'])
    })
  }

  async down() {
    this.schema.dropTable('call_legs')
    this.schema.dropTable('calls')
    this.schema.dropTable('call_events')
  }
}
