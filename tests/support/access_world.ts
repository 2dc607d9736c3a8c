/** Logins and what is written about them, for tests. */
import encryption from '@adonisjs/core/services/encryption'
import db from '@adonisjs/lucid/services/db'
import { ulid } from 'ulid'
import type User from '#access/models/user'
import { sessionCustomerOf } from '#access/user_session'
import type { Actor } from '#audit/actor'
import { MESSAGE_PURPOSE } from '#messaging/post_message'

export const by = ({ id, name, customerId }: User): Actor => ({
  kind: customerId === null ? 'staff' : 'user',
  id,
  name,
  address: '192.0.2.1',
})

/** A login that stands; gives its id. */
export async function aSessionOf(user: User, at = Date.now()): Promise<string> {
  const id = ulid(at)
  await db.table('user_sessions').insert({
    ...{ customer_id: sessionCustomerOf(user), id, user_id: user.id, secret_hash: 'none' },
    ...{ address: '192.0.2.7', user_agent: 'Firefox', created_at: at, last_seen_at: at },
  })
  return id
}

/** When (epoch ms) and why the session ended; null while it stands. */
export async function endOf(sessionId: string): Promise<{ at: number; why: string } | null> {
  const row = await db.from('user_sessions').where('id', sessionId).firstOrFail()
  return row.ended_at === null ? null : { at: Number(row.ended_at), why: row.ended_why }
}

/** What the audit log of the user's customer says was done to them, oldest first. */
export async function auditOf(user: User): Promise<string[]> {
  const rows: { action: string }[] = await db
    .from('audit_entries')
    .where({ customer_id: user.customerId ?? 0, subject_type: 'user', subject_id: String(user.id) })
    .orderBy('sequence')
  return rows.map(({ action }) => action)
}

/** What waits to be mailed to an address, oldest first. */
export async function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
  const rows: { content: string }[] = await db
    .from('messages')
    .where({ channel: 'mail', recipient: address })
    .orderBy('id')
  return rows.map(({ content }) => encryption.decrypt(content, MESSAGE_PURPOSE)!)
}
