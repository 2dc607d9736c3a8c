import vine from '@vinejs/vine'

const text = {
  titleNb: vine.string().trim().minLength(3).maxLength(160),
  titleEn: vine.string().trim().minLength(3).maxLength(160),
  textNb: vine.string().trim().minLength(3).maxLength(100_000),
  textEn: vine.string().trim().minLength(3).maxLength(100_000),
  isMaterial: vine.accepted().optional(),
  /** Norwegian time, as a form writes it. */
  publishedAt: vine.date({ formats: ['YYYY-MM-DDTHH:mm'] }),
}

export const newPublication = vine.create({
  kind: vine.enum(['notice', 'terms'] as const),
  ...text,
})

export const rewrittenPublication = vine.create({ ...text, version: vine.number().positive() })

export const acceptance = vine.create({
  publicationId: vine.number().positive(),
  isAccepted: vine.accepted(),
})
