import Publication, { type PublicationKind } from '#notices/models/publication'

const SHOWN = 100

/** Everything written, also what is to come, newest first: for the provider. */
export function allPublications(): Promise<Publication[]> {
  return Publication.query().orderBy('publishedAt', 'desc').orderBy('id', 'desc').limit(SHOWN)
}

/** What has been published at `at` (epoch ms), newest first. Index: publications (kind, published_at). */
export function publishedOf(kind: PublicationKind, at: number): Promise<Publication[]> {
  return Publication.query()
    .where('kind', kind)
    .where('publishedAt', '<=', at)
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
}

/** The terms in force at `at`; null before the first. */
export async function termsInForce(at: number): Promise<Publication | null> {
  return Publication.query()
    .where('kind', 'terms')
    .where('publishedAt', '<=', at)
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .first()
}
