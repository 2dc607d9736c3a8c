import { BaseSchema } from '@adonisjs/lucid/schema'

/** For the nightly clean-up, which looks across customers for sessions that ended long ago. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('user_sessions', (table) => table.index(['ended_at']))
  }

  async down() {
    this.schema.alterTable('user_sessions', (table) => table.dropIndex(['ended_at']))
  }
}
