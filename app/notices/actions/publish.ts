import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import Publication, { type PublicationKind } from '#notices/models/publication'

export interface PublicationText {
  titleNb: string
  titleEn: string
  textNb: string
  textEn: string
  isMaterial: boolean
  /** Epoch ms. */
  publishedAt: number
}

export type PublishRefusal = 'in_the_past' | 'before_the_last_terms'

/** Writes a notice, or the next version of the terms, to be seen from its date on. */
export class Publish {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    input: PublicationText & { kind: PublicationKind },
    by: Actor
  ): Promise<Result<Publication, PublishRefusal>> {
    const at = this.clock.now()
    if (input.publishedAt < startOfMinute(at)) return refused('in_the_past')
    return db.transaction(async (client) => {
      const last = input.kind === 'terms' ? await lastTerms(client) : null
      if (last && input.publishedAt <= last.publishedAt) return refused('before_the_last_terms')
      const number = input.kind === 'terms' ? (last?.number ?? 0) + 1 : null
      const publication = await Publication.create({ ...input, number, createdAt: at }, { client })
      await recordAudit(
        {
          ...{ customerId: null, by, action: `${input.kind}.written` },
          subject: { type: input.kind, id: publication.id, name: publication.titleNb },
          after: { publishedAt: new Date(input.publishedAt).toISOString() },
        },
        at,
        client
      )
      return done(publication)
    })
  }
}

/** Forms know minutes only. */
const startOfMinute = (at: number) => at - (at % 60_000)

/** The newest terms, whether in force or to come; locked, so that two versions never get one number. */
function lastTerms(client: TransactionClientContract): Promise<Publication | null> {
  return Publication.query({ client })
    .where('kind', 'terms')
    .orderBy('number', 'desc')
    .forUpdate()
    .first()
}
