import { BaseSchema } from '@adonisjs/lucid/schema'

/** How the provider's own systems come in. Times are epoch milliseconds. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('api_tokens', (table) => {
      table.increments('id')
      table.string('name', 80).notNullable()
      /** sha256 of the secret part. */
      table.string('hash', 64).notNullable()
      /** JSON */
      table.text('scopes').notNullable()
      table.integer('created_by').unsigned().notNullable().references('users.id')
      table.bigInteger('created_at').notNullable()
      table.bigInteger('expires_at').notNullable()
      table.bigInteger('revoked_at').nullable()
      table.bigInteger('last_used_at').nullable()
    })

    /** What was answered, for when the same request comes again. */
    this.schema.createTable('api_answers', (table) => {
      table.integer('token_id').unsigned().notNullable().references('api_tokens.id')
      /** sha256 of the key that the program chose. */
      table.string('key_hash', 64).notNullable()
      /** sha256 of method, address and body. */
      table.string('request_hash', 64).notNullable()
      table.bigInteger('asked_at').notNullable()
      /** Encrypted JSON; null while the request is being carried out. */
      table.text('answer', 'mediumtext').nullable()
      table.primary(['token_id', 'key_hash'])
      table.index(['asked_at'])
    })
  }

  async down() {
    this.schema.dropTable('api_answers')
    this.schema.dropTable('api_tokens')
  }
}
