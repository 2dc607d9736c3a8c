import vine from '@vinejs/vine'
import config from '@adonisjs/core/services/config'
import { LOCALES } from '#core/http/locale'
import { day, organisationNumber } from '#customers/validators/rules'

const plan = () => vine.enum(config.get<string[]>('agreements.plans'))
const name = () => vine.string().trim().minLength(2).maxLength(120)
const reason = () => vine.string().trim().minLength(3).maxLength(200)

export const newCustomer = vine.create({
  name: name(),
  organisationNumber: organisationNumber(),
  startsOn: day(),
  plan: plan(),
  locale: vine.enum(LOCALES),
})

export const changedCustomer = vine.create({
  name: name(),
  plan: plan(),
  locale: vine.enum(LOCALES),
  version: vine.number().min(1),
})

export const suspension = vine.create({ suspensionReason: reason() })

/** Without a day it ends at once, and that has to be said: `when`. */
export const termination = vine.create({
  terminationReason: reason(),
  when: vine.enum(['now', 'day'] as const),
  endsOn: day().optional().requiredWhen('when', '=', 'day'),
})
