import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import type Publication from '#notices/models/publication'
import { hasAccepted } from '#notices/queries/acceptances'
import { termsInForce } from '#notices/queries/publications'

/** A contact person accepts the terms that are in force (terms 2). Accepting twice changes nothing. */
export class AcceptTerms {
  constructor(private clock: Clock = new SystemClock()) {}

  /** `publicationId` is what the person read: if other terms have come into force meanwhile, those must be read first. */
  async execute(
    customer: Customer,
    { publicationId }: { publicationId: number },
    by: Actor & { id: number }
  ): Promise<Result<null, 'other_terms_in_force'>> {
    const at = this.clock.now()
    const terms = await termsInForce(at)
    if (terms?.id !== publicationId) return refused('other_terms_in_force')
    if (await hasAccepted(customer.id, terms.id, by.id)) return done(null)
    await this.#write(customer, terms, by, at)
    return done(null)
  }

  async #write(customer: Customer, terms: Publication, by: Actor & { id: number }, at: number) {
    await db.transaction(async (client) => {
      await client.table('terms_acceptances').insert({
        ...{ customer_id: customer.id, publication_id: terms.id, user_id: by.id },
        ...{ user_name: by.name, accepted_at: at, address: by.address },
      })
      await recordAudit(
        {
          ...{ customerId: customer.id, by, action: 'terms.accepted' },
          subject: { type: 'terms', id: terms.id, name: `${terms.titleNb} (${terms.number})` },
        },
        at,
        client
      )
    })
  }
}
