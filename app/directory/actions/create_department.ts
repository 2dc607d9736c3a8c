import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { departmentSubject } from '#directory/department_subject'
import { lockPeople } from '#directory/lock_people'
import Department from '#directory/models/department'
import { departmentNamed } from '#directory/queries/department_named'

/** A department to put people in; no two of a customer's have the same name. In the caller's transaction when one is given. */
export class CreateDepartment {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    { name }: { name: string },
    by: Actor,
    trx?: TransactionClientContract
  ): Promise<Result<Department, 'name_taken'>> {
    const create = (client: TransactionClientContract) => this.#create(customer, name, by, client)
    return trx ? create(trx) : db.transaction(create)
  }

  async #create(
    customer: Customer,
    name: string,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<Department, 'name_taken'>> {
    await lockPeople(customer, client)
    if (await departmentNamed(customer.id, name, client)) return refused('name_taken')
    const department = await Department.create({ customerId: customer.id, name }, { client })
    const about = { action: 'department.created', subject: departmentSubject(department) }
    await recordAudit({ customerId: customer.id, by, ...about }, this.clock.now(), client)
    return done(department)
  }
}
