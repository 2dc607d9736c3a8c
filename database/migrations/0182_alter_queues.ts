import { BaseSchema } from '@adonisjs/lucid/schema'

/** `version`: who saves over an older one is told. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('queues', (table) => {
      table.integer('version').unsigned().notNullable().defaultTo(1)
    })
  }

  async down() {
    this.schema.alterTable('queues', (table) => table.dropColumn('version'))
  }
}
