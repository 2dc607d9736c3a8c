import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import type { Clock } from '#core/clock'
import type Customer from '#customers/models/customer'
import { CreateDepartment } from '#directory/actions/create_department'
import { CreateUser } from '#directory/actions/create_user'
import { UpdateUser } from '#directory/actions/update_user'
import type { LineContent } from '#directory/imports/line_content'
import type { PlanKind } from '#directory/imports/plan_rows'
import { InviteUser } from '#directory/invitations/actions/invite_user'
import { lockPeople } from '#directory/lock_people'
import { departmentNamed } from '#directory/queries/department_named'

export interface LineResult {
  outcome: 'created' | 'updated' | 'unchanged' | 'refused'
  refusal: string | null
}

const outcome = (what: LineResult['outcome']): LineResult => ({ outcome: what, refusal: null })
const refusal = (why: string): LineResult => ({ outcome: 'refused', refusal: why })

/** Does what one line says, as the company is now: what was free when it was shown may be taken. */
export async function carryOut(
  customer: Customer,
  kind: PlanKind,
  { values, userId }: LineContent,
  { by, invites }: { by: Actor; invites: boolean },
  client: TransactionClientContract,
  clock: Clock
): Promise<LineResult> {
  if (kind === 'error') return refusal('had_problems')
  if (kind === 'unchanged') return outcome('unchanged')
  const { department, firstName = '', lastName = '', ...facts } = values
  const place = department && {
    departmentId: await departmentId(customer, department, by, client, clock),
  }
  const person = { ...facts, firstName, lastName, ...place }
  if (userId !== null) {
    const updated = await new UpdateUser(clock).execute(customer, userId, person, by, client)
    return updated.ok ? outcome('updated') : refusal(updated.refusal)
  }
  const newcomer = { role: 'user' as const, ...person }
  const created = await new CreateUser(clock).execute(customer, newcomer, by, client)
  if (!created.ok) return refusal(created.refusal)
  if (invites)
    await new InviteUser(clock).execute(customer, { userId: created.value.id }, by, client)
  return outcome('created')
}

/** Of the one that is called so, made now when there is none. */
async function departmentId(
  customer: Customer,
  name: string,
  by: Actor,
  client: TransactionClientContract,
  clock: Clock
): Promise<number> {
  await lockPeople(customer, client)
  const known = await departmentNamed(customer.id, name, client)
  if (known) return known.id
  const created = await new CreateDepartment(clock).execute(customer, { name }, by, client)
  if (!created.ok) throw new Error(`The department was not there, and yet ${created.refusal}`)
  return created.value.id
}
