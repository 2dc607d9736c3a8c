import type { I18n } from '@adonisjs/i18n'
import { TIME_ZONE } from '#core/norwegian_time'
import type Publication from '#notices/models/publication'

/** A publication in a list, in the reader's language. */
export function publicationRow(publication: Publication, i18n: I18n, at: number) {
  const { id, kind, number, isMaterial } = publication
  return {
    ...{ id, kind, number, isMaterial, title: publication.titleIn(i18n.locale) },
    isPublished: publication.isPublished(at),
    date: dateAndTime(publication.publishedAt, i18n),
  }
}

export function dateAndTime(at: number, i18n: I18n): string {
  return i18n.formatDate(new Date(at), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  })
}
