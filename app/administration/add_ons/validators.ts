import vine from '@vinejs/vine'

/** From a day, as date fields send it; none is now. `version` is what the page showed. */
export const decision = vine.create({
  from: vine
    .date({ formats: ['YYYY-MM-DD'] })
    .transform((date) => date.toISOString().slice(0, 10))
    .optional(),
  version: vine.number().min(0).withoutDecimals(),
})
