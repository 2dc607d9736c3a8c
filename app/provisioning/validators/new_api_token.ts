import vine from '@vinejs/vine'
import { SCOPES } from '#provisioning/scopes'

/** How long a token may live: never longer than a year. */
export const TOKEN_DAYS = [30, 90, 180, 365] as const

export const newApiToken = vine.create({
  name: vine.string().trim().minLength(2).maxLength(80),
  scopes: vine.array(vine.enum(SCOPES)).distinct().minLength(1),
  days: vine.number().in([...TOKEN_DAYS]),
})
