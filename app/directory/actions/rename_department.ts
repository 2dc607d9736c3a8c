import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { departmentSubject } from '#directory/department_subject'
import { lockPeople } from '#directory/lock_people'
import Department from '#directory/models/department'
import { departmentNamed } from '#directory/queries/department_named'

export type RenameDepartmentRefusal = 'unknown_department' | 'changed_meanwhile' | 'name_taken'

/** Who is in it stays in it. Nothing is written when the name is the same. */
export class RenameDepartment {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    departmentId: number,
    { name, version }: { name: string; version: number },
    by: Actor
  ): Promise<Result<Department, RenameDepartmentRefusal>> {
    return db.transaction(async (client) => {
      await lockPeople(customer, client)
      const own = { customerId: customer.id, id: departmentId }
      const department = await Department.query({ client }).where(own).first()
      if (!department) return refused('unknown_department')
      if (department.version !== version) return refused('changed_meanwhile')
      const namesake = await departmentNamed(customer.id, name, client)
      if (namesake && namesake.id !== departmentId) return refused('name_taken')
      if (department.name === name) return done(department)

      const before = { name: department.name }
      await department.merge({ name, version: version + 1 }).save()
      const about = { action: 'department.renamed', subject: departmentSubject(department) }
      const facts = { before, after: { name } }
      await recordAudit(
        { customerId: customer.id, by, ...about, ...facts },
        this.clock.now(),
        client
      )
      return done(department)
    })
  }
}
