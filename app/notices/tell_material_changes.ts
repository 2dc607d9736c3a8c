import db from '@adonisjs/lucid/services/db'
import type { I18nManager } from '@adonisjs/i18n'
import type { Clock } from '#core/clock'
import { siteUrl } from '#core/site_url'
import User from '#access/models/user'
import { postMessage } from '#messaging/post_message'
import Publication from '#notices/models/publication'

const CHUNK = 200

/**
 * Material changes go to every contact person by e-mail when they are published (terms 2). In chunks by user id, each in one
 * transaction with how far it has come: interrupted, it goes on where it was, and nobody is told twice.
 */
export class TellMaterialChanges {
  constructor(
    private i18n: I18nManager,
    private clock: Clock
  ) {}

  async execute(signal?: AbortSignal): Promise<void> {
    const untold = await Publication.query()
      .where('isMaterial', true)
      .whereNull('toldAt')
      .where('publishedAt', '<=', this.clock.now())
      .orderBy('publishedAt')
    for (const { id } of untold) {
      while (!signal?.aborted && (await this.#tellNext(id)));
    }
  }

  /** Whether there may be more to tell. */
  #tellNext(publicationId: number): Promise<boolean> {
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const publication = await Publication.query({ client })
        .where('id', publicationId)
        .forUpdate()
        .firstOrFail()
      if (publication.toldAt !== null) return false
      const readers = await contactPersonsAfter(publication.toldUpTo ?? 0, client)
      for (const reader of readers) {
        await postMessage(this.#letter(publication, reader), at, client)
      }
      publication.toldUpTo = readers.at(-1)?.id ?? publication.toldUpTo
      if (readers.length < CHUNK) publication.toldAt = at
      await publication.save()
      return publication.toldAt === null
    })
  }

  #letter(publication: Publication, reader: User) {
    const locale = reader.locale ?? 'nb'
    const i18n = this.i18n.locale(locale)
    const place = publication.kind === 'terms' ? '/terms' : `/notices/${publication.id}`
    return {
      ...{ customerId: reader.customerId, channel: 'mail' as const, to: reader.email! },
      subject: publication.titleIn(locale),
      text: i18n.t(`notices.letter_${publication.kind}`, {
        ...{ name: reader.firstName, title: publication.titleIn(locale) },
        ...{ text: publication.textIn(locale), link: siteUrl(place) },
      }),
    }
  }
}

/** Active contact persons who can be written to, of active customers. */
function contactPersonsAfter(userId: number, client: Parameters<typeof postMessage>[2]) {
  return User.query({ client })
    .where('role', 'contact_person')
    .where('id', '>', userId)
    .whereNull('blockedAt')
    .whereNotNull('email')
    .whereHas('customer', (customer) => void customer.where('status', 'active'))
    .orderBy('id')
    .limit(CHUNK)
}
