import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type { PublicationText } from '#notices/actions/publish'
import Publication from '#notices/models/publication'

export type RewriteRefusal = 'unknown' | 'already_published' | 'changed_meanwhile' | 'in_the_past'

/** Corrects a text that is still to come. What people have read, and perhaps accepted, is never changed under them. */
export class RewritePublication {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    input: PublicationText & { id: number; version: number },
    by: Actor
  ): Promise<Result<Publication, RewriteRefusal>> {
    const at = this.clock.now()
    const { id, version, ...text } = input
    return db.transaction(async (client) => {
      const publication = await Publication.query({ client }).where('id', id).forUpdate().first()
      if (!publication) return refused('unknown')
      if (publication.isPublished(at)) return refused('already_published')
      if (publication.version !== version) return refused('changed_meanwhile')
      if (text.publishedAt < at) return refused('in_the_past')
      const before = factsOf(publication)
      await publication.merge({ ...text, version: version + 1 }).save()
      await recordAudit(
        {
          ...{ customerId: null, by, action: `${publication.kind}.rewritten` },
          subject: { type: publication.kind, id, name: publication.titleNb },
          ...{ before, after: factsOf(publication) },
        },
        at,
        client
      )
      return done(publication)
    })
  }
}

const factsOf = ({ titleNb, titleEn, isMaterial, publishedAt }: Publication) => ({
  ...{ titleNb, titleEn, isMaterial },
  publishedAt: new Date(publishedAt).toISOString(),
})
