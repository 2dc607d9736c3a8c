import vine from '@vinejs/vine'

const label = vine.string().trim().maxLength(80)

/** At once; more is given in several turns. */
export const LARGEST_BLOCK = 1000

export const assigning = vine.create({
  list: vine.string().maxLength(40_000),
  label,
})

export const assigningBlock = vine.create({
  series: vine.string().maxLength(80),
  amount: vine.number().withoutDecimals().min(1).max(LARGEST_BLOCK),
  label,
})

export const takingBack = vine.create({
  numbers: vine.array(vine.number().withoutDecimals().positive()).minLength(1).maxLength(1000),
})

export const editing = vine.create({
  label,
  queueId: vine.number().withoutDecimals().positive().nullable().optional(),
  version: vine.number().withoutDecimals().positive(),
})
