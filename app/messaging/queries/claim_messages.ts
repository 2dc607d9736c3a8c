import db from '@adonisjs/lucid/services/db'
import encryption from '@adonisjs/core/services/encryption'
import type { OutgoingMessage } from '#messaging/channels/channel'
import { MESSAGE_PURPOSE } from '#messaging/post_message'

export interface ClaimedMessage extends OutgoingMessage {
  customerId: number
  channel: 'mail' | 'sms'
  /** Attempts that failed before this one. */
  attempts: number
}

/** How long a claim holds: a process that dies while sending leaves its messages to the next after that. */
const CLAIM_MS = 120_000
const MOST = 50

/**
 * Takes messages that are due, so that no other process sends them meanwhile: moving their next attempt is the claim, and only one
 * process can move it from what it was. Index: messages (state, next_attempt_at).
 */
export async function claimMessages(at: number): Promise<ClaimedMessage[]> {
  const due: Row[] = await db
    .from('messages')
    .where('state', 'waiting')
    .where('next_attempt_at', '<=', at)
    .orderBy('next_attempt_at')
    .limit(MOST)
  const claimed: ClaimedMessage[] = []
  for (const row of due) if (await claim(row, at)) claimed.push(messageFrom(row))
  return claimed
}

async function claim(row: Row, at: number): Promise<boolean> {
  const changed = await db
    .from('messages')
    .where({ customer_id: row.customer_id, id: row.id, state: 'waiting' })
    .where('next_attempt_at', row.next_attempt_at)
    .update({ next_attempt_at: at + CLAIM_MS })
  return Number(changed) === 1
}

interface Row {
  customer_id: number
  id: string
  channel: 'mail' | 'sms'
  recipient: string
  content: string
  attempts: number
  next_attempt_at: number | string
}

function messageFrom(row: Row): ClaimedMessage {
  const { id, channel, recipient: to, attempts } = row
  return { customerId: row.customer_id, id, channel, to, attempts, ...contentOf(row.content) }
}

export function contentOf(encrypted: string): { subject: string | null; text: string } {
  const content = encryption.decrypt<{ subject: string | null; text: string }>(
    encrypted,
    MESSAGE_PURPOSE
  )
  if (!content) throw new Error('A message in the outbox cannot be read: was APP_KEY changed?')
  return content
}
