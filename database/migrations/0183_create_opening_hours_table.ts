import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('opening_hours', (table) => {
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      /** ISO: 1 is Monday, 7 is Sunday. */
      table.integer('weekday').notNullable()
      /** Minutes after midnight in Norway. */
      table.integer('opens_at').notNullable()
      table.integer('closes_at').notNullable()
      table.primary(['customer_id', 'weekday', 'opens_at'])
    })

    this.schema.alterTable('customers', (table) => {
      table.string('privacy_contact_name', 120).nullable()
      table.string('privacy_contact_email', 190).nullable()
      /** When a contact person last confirmed the profile; null = never. */
      table.bigInteger('profile_confirmed_at').nullable()
    })

    /** Steps of the first-run guide that a contact person has put aside. */
    this.schema.createTable('guide_skips', (table) => {
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.string('step', 24).notNullable()
      table.primary(['customer_id', 'step'])
    })
  }

  async down() {
    this.schema.dropTable('guide_skips')
    this.schema.alterTable('customers', (table) => {
      for (const column of [
        'profile_confirmed_at',
        'privacy_contact_email',
        'privacy_contact_name',
      ]) {
        table.dropColumn(column)
      }
    })
    this.schema.dropTable('opening_hours')
  }
}
