import vine from '@vinejs/vine'

/** `?page=`, from 1; the limit keeps an absurd number from becoming an absurd offset. */
export const pageNumber = vine.create({ page: vine.number().min(1).max(10_000).optional() })
