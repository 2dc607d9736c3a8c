import { BaseSchema } from '@adonisjs/lucid/schema'

/** What the provider tells its customers: notices and service terms, and who accepted which terms. Of the provider, so without customer. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('publications', (table) => {
      table.increments('id')
      /** `notice` or `terms` */
      table.string('kind', 8).notNullable()
      /** Terms are numbered from 1; a notice has none. */
      table.integer('number').unsigned().nullable()
      table.string('title_nb', 160).notNullable()
      table.string('title_en', 160).notNullable()
      table.text('text_nb', 'mediumtext').notNullable()
      table.text('text_en', 'mediumtext').notNullable()
      table.boolean('is_material').notNullable()
      table.bigInteger('published_at').notNullable()
      table.bigInteger('created_at').notNullable()
      table.integer('version').unsigned().notNullable().defaultTo(1)
      /** How far the e-mails have come: the last user told; null until they begin. */
      table.integer('told_up_to').unsigned().nullable()
      table.bigInteger('told_at').nullable()
      table.unique(['kind', 'number'])
      table.index(['kind', 'published_at'])
      table.index(['is_material', 'told_at'])
    })

    this.schema.createTable('terms_acceptances', (table) => {
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.integer('publication_id').unsigned().notNullable().references('publications.id')
      table.integer('user_id').unsigned().notNullable()
      /** Kept for when the user is gone. */
      table.string('user_name', 170).notNullable()
      table.bigInteger('accepted_at').notNullable()
      table.string('address', 45).nullable()
      table.primary(['customer_id', 'publication_id', 'user_id'])
      table.index(['publication_id', 'customer_id'])
    })
  }

  async down() {
    this.schema.dropTable('terms_acceptances')
    this.schema.dropTable('publications')
  }
}
