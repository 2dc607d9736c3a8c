import vine from '@vinejs/vine'
import { LONGEST_PASSWORD } from '#access/passwords/values/password_rule'

export const login = vine.create({
  username: vine.string().trim().toLowerCase().maxLength(120),
  password: vine.string().maxLength(LONGEST_PASSWORD),
  remember: vine.accepted().optional(),
})
