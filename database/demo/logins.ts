import type { Role } from '#access/models/user'
import { demoCustomers } from './customers.ts'

export interface DemoLogin {
  role: Role
  username: string
  /** Null for provider staff. */
  customer: string | null
}

/** Everybody's, and only where demo data is wanted: it is written in the open. */
export const DEMO_PASSWORD = 'fjord-lyng-granitt-42'

export const DEMO_STAFF_USERNAME = 'kundeservice@dipper.example'

/** Who can log in to the demo, provider staff first. */
export const demoLogins: DemoLogin[] = [
  { role: 'staff', username: DEMO_STAFF_USERNAME, customer: null },
  ...demoCustomers.flatMap(({ name, people }) =>
    people.map(({ role, username }) => ({ role, username, customer: name }))
  ),
]
