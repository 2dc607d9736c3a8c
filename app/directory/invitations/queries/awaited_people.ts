import db from '@adonisjs/lucid/services/db'
import { invitationState, type InvitationState } from '#directory/invitations/invitation_state'

const PER_PAGE = 50

export interface AwaitedPerson {
  userId: number
  name: string
  email: string | null
  mobileNumber: string | null
  state: InvitationState
  /** When the newest invitation was sent, epoch milliseconds. */
  invitedAt: number | null
}

interface Row {
  id: number
  first_name: string
  last_name: string
  email: string | null
  mobile_number: string | null
  created_at: number | string | null
  expires_at: number | string | null
  opened_at: number | string | null
}

/** Who has not been inside yet, and how far have they come? In alphabetical order. `now` is epoch milliseconds. */
export async function awaitedPeople(customerId: number, page: number, now: number) {
  const found = await awaited(customerId)
    .select('users.id', 'first_name', 'last_name', 'email', 'mobile_number')
    .select('invitations.created_at', 'expires_at', 'opened_at')
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('users.id')
    .paginate(page, PER_PAGE)
  const people = found.all().map((row: Row) => awaitedPerson(row, now))
  return { people, total: found.total, pages: { current: page, last: found.lastPage } }
}

export async function idsOfAwaited(customerId: number): Promise<number[]> {
  const rows: { id: number }[] = await awaited(customerId).select('users.id').orderBy('users.id')
  return rows.map(({ id }) => id)
}

/** Leans on `users (customer_id, last_name)` and `invitations (customer_id, user_id)`. */
function awaited(customerId: number) {
  return db
    .from('users')
    .leftJoin('invitations', (on) =>
      on
        .on('invitations.customer_id', 'users.customer_id')
        .andOn('invitations.user_id', 'users.id')
        .andOnNull('invitations.replaced_at')
    )
    .where('users.customer_id', customerId)
    .whereNull('users.blocked_at')
    .whereNull('users.last_login_at')
    .whereNull('invitations.accepted_at')
}

function awaitedPerson(row: Row, now: number): AwaitedPerson {
  return {
    userId: row.id,
    name: `${row.first_name} ${row.last_name}`,
    email: row.email,
    mobileNumber: row.mobile_number,
    state: invitationState(newestOf(row), now),
    invitedAt: momentOf(row.created_at),
  }
}

function newestOf(row: Row) {
  if (row.expires_at === null) return null
  const [expiresAt, openedAt] = [Number(row.expires_at), momentOf(row.opened_at)]
  return { expiresAt, openedAt, acceptedAt: null, replacedAt: null }
}

const momentOf = (value: number | string | null) => (value === null ? null : Number(value))
