import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    /** A fire of a scheduled job belongs to the node that inserts its row first. */
    this.schema.createTable('job_runs', (table) => {
      table.string('job', 80).notNullable()
      table.bigInteger('due_at').notNullable()
      table.bigInteger('started_at').notNullable()
      table.primary(['job', 'due_at'])
    })

    this.schema.createTable('rate_limits', (table) => {
      table.string('key', 255).notNullable().primary()
      table.integer('points', 9).notNullable().defaultTo(0)
      table.bigInteger('expire').unsigned().nullable()
    })
  }

  async down() {
    this.schema.dropTable('rate_limits')
    this.schema.dropTable('job_runs')
  }
}
