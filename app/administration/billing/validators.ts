import vine from '@vinejs/vine'

const month = vine
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .optional()

/** `?month=2026-11`, and on long lists the last customer of the page before. */
export const billingPage = vine.create({
  month,
  after: vine.number().min(0).withoutDecimals().optional(),
})

/** Kroner as people write them, `199` or `199,50`. */
export const futurePrice = vine.create({
  addOn: vine.string().maxLength(40),
  kroner: vine
    .string()
    .trim()
    .regex(/^\d{1,6}([.,]\d{1,2})?$/),
  per: vine.enum(['customer', 'user'] as const),
  validFrom: vine
    .date({ formats: ['YYYY-MM-DD'] })
    .transform((date) => date.toISOString().slice(0, 10)),
})
