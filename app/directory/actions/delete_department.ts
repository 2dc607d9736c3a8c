import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { departmentSubject } from '#directory/department_subject'
import { lockPeople } from '#directory/lock_people'
import Department from '#directory/models/department'

export type DeleteDepartmentRefusal = 'unknown_department' | 'changed_meanwhile'

/** What the confirmation said: it is asked again when that no longer holds. */
export interface ShownDepartment {
  version: number
  people: number
}

/** The people in it are in none from then on, and keep everything else. */
export class DeleteDepartment {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    departmentId: number,
    shown: ShownDepartment,
    by: Actor
  ): Promise<Result<null, DeleteDepartmentRefusal>> {
    return db.transaction(async (client) => {
      await lockPeople(customer, client)
      const own = { customerId: customer.id, id: departmentId }
      const department = await Department.query({ client }).where(own).first()
      if (!department) return refused('unknown_department')
      if (department.version !== shown.version) return refused('changed_meanwhile')

      const inIt = { customer_id: customer.id, department_id: departmentId }
      const { amount } = await client.from('users').where(inIt).count('* as amount').firstOrFail()
      const people = Number(amount)
      if (people !== shown.people) return refused('changed_meanwhile')
      await client.from('users').where(inIt).update({ department_id: null })
      await department.delete()
      const about = { action: 'department.deleted', subject: departmentSubject(department) }
      const before = { people }
      await recordAudit({ customerId: customer.id, by, ...about, before }, this.clock.now(), client)
      return done(null)
    })
  }
}
