import User from '#access/models/user'

export interface PersonToChoose {
  id: number
  name: string
  /** Without a phone nobody can be offered a call. */
  hasPhone: boolean
}

/** A queue with more members than this is not set up by ticking boxes. */
const MOST = 2000

/** Everybody who could answer, by name. Leans on `users (customer_id, last_name)`. */
export async function peopleToChoose(customerId: number): Promise<PersonToChoose[]> {
  const users = await User.query()
    .select('id', 'firstName', 'lastName', 'mobileNumber')
    .where('customerId', customerId)
    .whereNull('blockedAt')
    .orderBy('lastName')
    .orderBy('firstName')
    .limit(MOST)
  return users.map(({ id, name, mobileNumber }) => ({ id, name, hasPhone: mobileNumber !== null }))
}
