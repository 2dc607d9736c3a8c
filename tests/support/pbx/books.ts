import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { eventually } from '#tests/support/sip/eventually'
import { auditJournal } from './journal_audit.ts'

const PATIENCE_MS = 10_000

/** The journal and the log of a product that runs elsewhere, read over its shoulder. */
export class Books {
  private constructor(private readonly name: string) {}

  /** `database` is a path from the root. */
  static of(database: string): Books {
    db.manager.add(database, {
      client: 'better-sqlite3',
      connection: { filename: app.makePath(database) },
      useNullAsDefault: true,
    })
    return new Books(database)
  }

  async callOf(callerNumber: string): Promise<string | null> {
    const row: { id: string } | null = await this.#client
      .from('calls')
      .where('caller_number', callerNumber)
      .first()
    return row && row.id
  }

  async story(callId: string): Promise<string[]> {
    const rows: { type: string }[] = await this.#client
      .from('call_events')
      .where('call_id', callId)
      .orderBy('sequence')
    return rows.map(({ type }) => type)
  }

  async says(callId: string, type: string): Promise<void> {
    const isSaid = async () => {
      const story = await this.story(callId)
      return story.includes(type)
    }
    await eventually(`the journal says ${type}`, isSaid, PATIENCE_MS)
  }

  /** The row of the operators' log once the call is over. */
  async closedRow(callId: string): Promise<Record<string, unknown>> {
    const row = () =>
      this.#client.from('calls').where('id', callId).whereNotNull('ended_at').first()
    return eventually(`${callId} is closed in the log`, row, PATIENCE_MS)
  }

  async factsOfType(type: string): Promise<unknown[]> {
    return this.#client.from('call_events').where('type', type)
  }

  /** Of the calls that live: callers, and whoever talks with them or is rung for them. */
  async openLegs(): Promise<string[]> {
    const rows: { id: string }[] = await this.#client
      .from('call_legs')
      .select('id')
      .whereNull('ended_at')
    return rows.map(({ id }) => id)
  }

  async queueOf(number: string): Promise<number> {
    const row: { queue_id: number } = await this.#client
      .from('assigned_numbers')
      .where('number', number)
      .firstOrFail()
    return row.queue_id
  }

  /** Every call is over and written down once and whole. */
  async areInOrder(): Promise<void> {
    let trouble: string[] = []
    const isInOrder = async () => {
      trouble = await auditJournal(this.#client)
      return trouble.length === 0
    }
    await eventually('the books are in order', isInOrder, PATIENCE_MS).catch((cause) => {
      throw new Error(trouble.join('\n'), { cause })
    })
  }

  close(): Promise<void> {
    return db.manager.release(this.name)
  }

  get #client(): QueryClientContract {
    return db.connection(this.name)
  }
}
