import { BaseSchema } from '@adonisjs/lucid/schema'

/** How many are in each department, without reading every person. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('users', (table) => table.index(['customer_id', 'department_id']))
    this.schema.alterTable('departments', (table) => {
      table.integer('version').unsigned().notNullable().defaultTo(1)
    })
  }

  async down() {
    this.schema.alterTable('departments', (table) => table.dropColumn('version'))
    this.schema.alterTable('users', (table) => table.dropIndex(['customer_id', 'department_id']))
  }
}
