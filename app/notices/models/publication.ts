import { BaseModel, column } from '@adonisjs/lucid/orm'

export type PublicationKind = 'notice' | 'terms'

const asNumber = { consume: (value: number | string | null) => (value === null ? null : +value) }

/** A notice, or one version of the service terms, in both languages. What has been published stands as it is. */
export default class Publication extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare kind: PublicationKind

  /** Which version of the terms; null for a notice. */
  @column()
  declare number: number | null

  @column()
  declare titleNb: string

  @column()
  declare titleEn: string

  /** Markdown. */
  @column()
  declare textNb: string

  /** Markdown. */
  @column()
  declare textEn: string

  /** Material changes are told by e-mail too (terms 2). */
  @column({ consume: Boolean })
  declare isMaterial: boolean

  /** Epoch ms; may be to come. */
  @column(asNumber)
  declare publishedAt: number

  @column(asNumber)
  declare createdAt: number

  @column()
  declare version: number

  @column()
  declare toldUpTo: number | null

  @column(asNumber)
  declare toldAt: number | null

  titleIn(locale: string): string {
    return locale === 'en' ? this.titleEn : this.titleNb
  }

  textIn(locale: string): string {
    return locale === 'en' ? this.textEn : this.textNb
  }

  isPublished(at: number): boolean {
    return this.publishedAt <= at
  }
}
