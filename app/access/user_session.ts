/** What a row of `user_sessions` says: one login, on one device, until it ends. Times are epoch milliseconds. */
export interface UserSession {
  id: string
  userId: number
  isRemembered: boolean
  address: string
  userAgent: string
  createdAt: number
  lastSeenAt: number
}

/** Why a session is over; the words are i18n `access.ended_why.<why>`. */
export type EndedWhy =
  | ('logged_out' | 'ended_elsewhere' | 'idle' | 'too_old')
  | ('blocked' | 'role_changed' | 'password_changed' | 'second_factor_reset')
  | ('customer_suspended' | 'customer_terminated')

/** Whose sessions: provider staff have no customer. */
export interface SessionOwner {
  id: number
  customerId: number | null
}

/** Staff's own rows: no customer has this id. */
export const STAFF_SESSIONS = 0

export const sessionCustomerOf = ({ customerId }: Pick<SessionOwner, 'customerId'>): number =>
  customerId ?? STAFF_SESSIONS

/** What asks: as far as a request tells. */
export interface Device {
  address: string
  userAgent: string
}
