import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The provider's stock. Whose a number is stands in `assigned_numbers` alone, whose unique index proves that it is nobody
 * else's; what is not there is free, or rests until `quarantined_until`.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('numbers', (table) => {
      table.increments('id')
      /** E.164 with plus. */
      table.string('number', 20).notNullable().unique()
      table.string('kind', 12).notNullable()
      /** By which it is found and handed out: the range or list that it came with. */
      table.string('series', 80).notNullable()
      /** Epoch milliseconds. */
      table.bigInteger('imported_at').notNullable()
      /** Epoch milliseconds; null when nobody has had it. Until then it goes back to the last customer only. */
      table.bigInteger('quarantined_until').nullable()
      table.integer('last_customer_id').unsigned().nullable()
      table.index(['series', 'number'])
      table.index(['quarantined_until'])
    })
    this.schema.alterTable('assigned_numbers', (table) => {
      table.integer('version').unsigned().notNullable().defaultTo(1)
    })
    this.schema.raw(
      `insert into numbers (number, kind, series, imported_at)
       select number, case when number like '+474%' or number like '+479%' then 'mobile' else 'fixed' end, '–', 0
       from assigned_numbers`
    )
  }

  async down() {
    this.schema.alterTable('assigned_numbers', (table) => table.dropColumn('version'))
    this.schema.dropTable('numbers')
  }
}
