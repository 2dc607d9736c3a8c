import type { HttpContext } from '@adonisjs/core/http'
import User from '#access/models/user'
import type { ChangeOfMany } from '#administration/people/change_of_many'
import { selection } from '#administration/people/validators/selection'
import { done, refused, type Result } from '#core/result'
import {
  departmentsOfCustomer,
  type DepartmentRow,
} from '#directory/queries/departments_of_customer'

export interface Selection {
  people: User[]
  change: ChangeOfMany
  departments: DepartmentRow[]
}

/** Who was chosen, as far as they are this customer's, and for what. */
export async function selectionOf({
  customer,
  request,
}: HttpContext): Promise<Result<Selection, 'nobody_chosen' | 'unknown_department'>> {
  const { userIds = [], ...asked } = await request.validateUsing(selection)
  const departments = await departmentsOfCustomer(customer.id)
  const change = changeOf(asked)
  const isKnown = (departmentId: number | null) =>
    departmentId === null || departments.some(({ id }) => id === departmentId)
  if (change.what === 'department' && !isKnown(change.departmentId)) {
    return refused('unknown_department')
  }
  const people = await User.query()
    .where('customerId', customer.id)
    .whereIn('id', userIds)
    .orderBy('lastName')
    .orderBy('firstName')
  return people.length === 0 ? refused('nobody_chosen') : done({ people, change, departments })
}

/** Department 0 is none. */
function changeOf(asked: { change: ChangeOfMany['what']; departmentId?: number }): ChangeOfMany {
  if (asked.change !== 'department') return { what: asked.change }
  return { what: 'department', departmentId: asked.departmentId || null }
}
