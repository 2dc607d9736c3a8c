import vine from '@vinejs/vine'

const DAY = { formats: ['YYYY-MM-DD'] }

const filter = {
  kind: vine
    .string()
    .regex(/^[a-z_]{1,30}$/)
    .optional(),
  name: vine.string().trim().maxLength(80).optional(),
  /** Days in Norway, both included. */
  from: vine.date(DAY).optional(),
  to: vine.date(DAY).optional(),
}

export const auditFilter = vine.create(filter)

export const auditPage = vine.create({
  ...filter,
  olderThan: vine.number().positive().withoutDecimals().optional(),
})
