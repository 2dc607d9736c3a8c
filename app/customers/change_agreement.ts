import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { done, refused, type Result } from '#core/result'
import Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'

export interface AgreementChange<Refusal extends string> {
  /** For the audit log, as in `customer.suspended`. */
  action: string
  by: Actor
  /** Epoch milliseconds. */
  at: number
  /** Changes the agreement in memory, or says why not. */
  apply(agreement: Agreement): Refusal | null
}

/**
 * Changes a customer's agreement and the status that follows from it, with its line in the audit log: all or nothing.
 * The agreement is locked meanwhile, so that of two who change it the second sees what the first has done.
 */
export function changeAgreement<Refusal extends string = never>(
  customer: Customer,
  { action, by, at, apply }: AgreementChange<Refusal>
): Promise<Result<Agreement, Refusal>> {
  return db.transaction(async (client) => {
    const agreement = await Agreement.query({ client })
      .where('customerId', customer.id)
      .forUpdate()
      .firstOrFail()
    const before = agreement.facts
    const refusal = apply(agreement)
    if (refusal) return refused(refusal)

    await agreement.save()
    await customer.useTransaction(client).refresh()
    await customer.merge({ status: agreement.status }).save()
    const subject = { type: 'customer', id: customer.id, name: customer.name }
    const after = agreement.facts
    await recordAudit({ customerId: customer.id, by, action, subject, before, after }, at, client)
    return done(agreement)
  })
}
