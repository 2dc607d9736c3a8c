import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who granted what, and when: it is told to the person it is about. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('user_abilities', (table) => {
      /** The name, as in the audit log: whoever granted it may be gone. Null: before this was kept. */
      table.string('granted_by', 170).nullable()
      /** Epoch milliseconds. */
      table.bigInteger('granted_at').nullable()
    })
  }

  async down() {
    this.schema.alterTable('user_abilities', (table) => {
      table.dropColumn('granted_at')
      table.dropColumn('granted_by')
    })
  }
}
