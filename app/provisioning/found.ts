/** The things that a path names. What is not there, or is another customer's, is answered the same way. */
import User from '#access/models/user'
import Customer from '#customers/models/customer'
import AssignedNumber from '#numbers/models/assigned_number'
import { problem } from '#provisioning/problems'

type Path = Readonly<Record<string, string>>

export async function customerIn({ customer }: Path): Promise<Customer> {
  return there(await Customer.find(customer))
}

export async function userIn({ customer, user }: Path): Promise<User> {
  return there(await User.query().where({ customerId: customer, id: user }).first())
}

export async function numberIn({ customer, number }: Path): Promise<AssignedNumber> {
  return there(await AssignedNumber.query().where({ customerId: customer, id: number }).first())
}

function there<Thing>(found: Thing | null): Thing {
  if (found === null) throw problem('not_found')
  return found
}
