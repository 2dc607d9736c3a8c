import vine from '@vinejs/vine'
import { isDay } from '#core/calendar_day'
import { isOrganisationNumber } from '#customers/organisation_number'

const check = vine.createRule((value, _options, field) => {
  if (typeof value !== 'string') return
  const number = value.replace(/\s/g, '')
  if (isOrganisationNumber(number)) field.mutate(number, field)
  else
    field.report('The {{ field }} field is not an organisation number', 'organisationNumber', field)
})

/** As people write it, `310 748 129`; what comes out is nine digits that hold together. */
export const organisationNumber = () => vine.string().use(check())

const exists = vine.createRule((value, _options, field) => {
  if (typeof value !== 'string' || isDay(value)) return
  field.report('The {{ field }} field is not a day', 'day', field)
})

/** A day that exists, as `<input type="date">` sends it. */
export const day = () => vine.string().use(exists())
