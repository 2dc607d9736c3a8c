import vine from '@vinejs/vine'

const clock = () =>
  vine
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional()

/** A line for each weekday; a day with neither time is closed, a day with only one is a mistake. */
export const openingHours = vine.create({
  version: vine.number().positive(),
  days: vine
    .array(
      vine.object({
        weekday: vine.number().range([1, 7]),
        opens: clock(),
        closes: clock().requiredIfExists('opens'),
      })
    )
    .maxLength(7),
})
