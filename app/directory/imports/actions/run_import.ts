import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import type Customer from '#customers/models/customer'
import { carryOut } from '#directory/imports/actions/carry_out_line'
import { unsealed } from '#directory/imports/line_content'

const CHUNK = 25
const LEASE_MS = 60_000

interface Running {
  invites: boolean
  by: Actor
}

/**
 * Carries out a confirmed import, line by line: what a line does and that it was done are one transaction, so it happens once,
 * however often the process dies in between. One process at a time works on it; another goes on when its lease runs out.
 */
export class RunImport {
  constructor(private clock: Clock = new SystemClock()) {}

  /** Ends early when told to: between two chunks, with the rest left for the next run. */
  async execute(customer: Customer, importId: string, signal?: AbortSignal): Promise<void> {
    const own = { customer_id: customer.id, id: importId }
    const running = await this.#claim(own)
    if (!running) return
    while (!signal?.aborted) {
      const lines = await nextLines(customer.id, importId)
      if (lines.length === 0) return this.#finish(own)
      for (const { line } of lines) await this.#handleOrSay(customer, importId, line, running)
      await standing(own).update({ leased_until: this.clock.now() + LEASE_MS })
    }
    await standing(own).update({ leased_until: null })
  }

  async #claim(own: { customer_id: number; id: string }): Promise<Running | null> {
    const now = this.clock.now()
    const claimed = await standing(own)
      .where((free) => free.whereNull('leased_until').orWhere('leased_until', '<=', now))
      .update({ leased_until: now + LEASE_MS })
    if (Number(claimed) === 0) return null
    const row = await standing(own).firstOrFail()
    return { invites: Boolean(row.invites), by: JSON.parse(row.actor) }
  }

  /** A line that fails for no known reason is told of, in the log and in the result, and holds up no other. */
  async #handleOrSay(customer: Customer, importId: string, line: number, running: Running) {
    try {
      await this.#handle(customer, importId, line, running)
    } catch (error) {
      logger.error({ err: error, customerId: customer.id, importId, line }, 'a line failed')
      await db
        .from('people_import_lines')
        .where({ customer_id: customer.id, import_id: importId, line })
        .whereNull('outcome')
        .update({ outcome: 'refused', refusal: 'unexpected' })
    }
  }

  async #handle(customer: Customer, importId: string, line: number, { by, invites }: Running) {
    await db.transaction(async (client: TransactionClientContract) => {
      const own = { customer_id: customer.id, import_id: importId, line }
      const row = await client
        .from('people_import_lines')
        .where(own)
        .whereNull('outcome')
        .forUpdate()
        .first()
      if (!row) return
      const content = unsealed(row.content)
      const result = await carryOut(
        customer,
        row.kind,
        content,
        { by, invites },
        client,
        this.clock
      )
      await client.from('people_import_lines').where(own).update(result)
    })
  }

  async #finish(own: { customer_id: number; id: string }) {
    await standing(own).update({
      state: 'done',
      finished_at: this.clock.now(),
      leased_until: null,
    })
  }
}

function standing(own: { customer_id: number; id: string }) {
  return db.from('people_imports').where({ ...own, state: 'running' })
}

/** Leans on the primary key. */
function nextLines(customerId: number, importId: string): Promise<{ line: number }[]> {
  return db
    .from('people_import_lines')
    .where({ customer_id: customerId, import_id: importId })
    .whereNull('outcome')
    .orderBy('line')
    .limit(CHUNK)
    .select('line')
}
