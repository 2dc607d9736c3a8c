import db from '@adonisjs/lucid/services/db'
import { contentOf } from '#messaging/queries/claim_messages'

export interface OutboxRow {
  id: string
  channel: 'mail' | 'sms'
  to: string
  subject: string | null
  text: string
  createdAt: number
}

/** The newest messages of all customers: only for the outbox page, which exists in the demo and in tests alone. */
export async function latestMessages(limit: number): Promise<OutboxRow[]> {
  const rows: Row[] = await db.from('messages').orderBy('id', 'desc').limit(limit)
  return rows.map((row) => ({
    ...{ id: row.id, channel: row.channel, to: row.recipient, createdAt: Number(row.created_at) },
    ...contentOf(row.content),
  }))
}

interface Row {
  id: string
  channel: 'mail' | 'sms'
  recipient: string
  content: string
  created_at: number | string
}
