import { BaseSchema } from '@adonisjs/lucid/schema'

/** The price list: an add-on costs what its latest begun row says, else what its manifest says. The provider's, no customer's. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('add_on_prices', (table) => {
      table.increments('id')
      table.string('plugin_id', 40).notNullable()
      /** The first day, Norwegian, as `2026-12-01`. */
      table.string('valid_from', 10).notNullable()
      table.integer('oere_per_month').unsigned().notNullable()
      table.string('per', 8).notNullable()
      table.bigInteger('set_at').notNullable()
      table.string('set_by_name', 170).notNullable()
      table.unique(['plugin_id', 'valid_from'])
    })
  }

  async down() {
    this.schema.dropTable('add_on_prices')
  }
}
