import { BaseSchema } from '@adonisjs/lucid/schema'
import { searchWords } from '#customers/search_words'

/** The words of each customer's name, so that the beginning of any of them is found in an index. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('customer_search_words', (table) => {
      table.string('word', 40).notNullable()
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.primary(['word', 'customer_id'])
      table.index(['customer_id', 'word'])
    })
    this.schema.alterTable('customers', (table) => {
      table.index(['name'])
    })

    this.defer(async (db) => {
      const customers: { id: number; name: string }[] = await db
        .from('customers')
        .select('id', 'name')
      for (const { id, name } of customers) {
        const rows = searchWords(name).map((word) => ({ word, customer_id: id }))
        await db.table('customer_search_words').multiInsert(rows)
      }
    })
  }

  async down() {
    this.schema.alterTable('customers', (table) => {
      table.dropIndex(['name'])
    })
    this.schema.dropTable('customer_search_words')
  }
}
