import { BaseSchema } from '@adonisjs/lucid/schema'

/** What each customer has agreed to, and when it begins, is interrupted and ends. Customers from before get one that has begun. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('agreements', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id').unique()
      table.string('plan', 24).notNullable()
      /** Days are text, `2026-11-24`, Norwegian: they sort as days do, on every database. */
      table.string('starts_on', 10).notNullable()
      table.dateTime('started_at').nullable()
      /** The last day; null while nothing is decided. */
      table.string('ends_on', 10).nullable()
      table.dateTime('suspended_at').nullable()
      table.string('suspension_reason', 200).nullable()
      table.dateTime('terminated_at').nullable()
      table.string('termination_reason', 200).nullable()
      table.string('erase_on', 10).nullable()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at').notNullable()
      /** For the job that follows the dates: few are left with null and a day that has come. */
      table.index(['started_at', 'starts_on'])
      table.index(['terminated_at', 'ends_on'])
    })

    this.defer(async (db) => {
      const customers: CustomerRow[] = await db.from('customers').select(COLUMNS)
      for (const customer of customers) await db.table('agreements').insert(agreementOf(customer))
    })
  }

  async down() {
    this.schema.dropTable('agreements')
  }
}

const COLUMNS = ['id', 'status', 'created_at', 'updated_at']

interface CustomerRow {
  id: number
  status: string
  created_at: string | Date
  updated_at: string | Date
}

function agreementOf({ id, status, ...times }: CustomerRow) {
  const created = asMoment(times.created_at)
  const updated = asMoment(times.updated_at)
  return {
    ...{ customer_id: id, plan: 'standard' },
    ...{ starts_on: created.slice(0, 10), started_at: created },
    ...{ created_at: created, updated_at: updated },
    suspended_at: status === 'suspended' ? updated : null,
    terminated_at: status === 'terminated' ? updated : null,
    ends_on: status === 'terminated' ? updated.slice(0, 10) : null,
  }
}

/** MySQL answers with a Date, SQLite with the text that was stored. */
function asMoment(value: string | Date): string {
  const text = typeof value === 'string' ? value : value.toISOString()
  return text.slice(0, 19).replace('T', ' ')
}
