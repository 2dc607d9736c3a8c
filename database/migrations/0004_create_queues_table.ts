import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('queues', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.string('name', 80).notNullable()
      table.string('strategy', 24).notNullable()
      table.integer('ring_timeout_seconds').notNullable()
      table.integer('wrap_up_seconds').notNullable()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      table.unique(['customer_id', 'name'])
    })

    this.schema.createTable('queue_members', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.integer('queue_id').unsigned().notNullable().references('queues.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      /** Epoch milliseconds; null = logged out. Written by the Switch's projection. */
      table.bigInteger('logged_in_at').nullable()
      table.unique(['customer_id', 'queue_id', 'user_id'])
      table.index(['customer_id', 'user_id'])
    })

    this.schema.createTable('member_pauses', (table) => {
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.integer('user_id').unsigned().notNullable().references('users.id')
      table.bigInteger('paused_at').notNullable()
      table.string('reason', 80).nullable()
      table.primary(['customer_id', 'user_id'])
    })
  }

  async down() {
    this.schema.dropTable('member_pauses')
    this.schema.dropTable('queue_members')
    this.schema.dropTable('queues')
  }
}
