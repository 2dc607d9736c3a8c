import vine from '@vinejs/vine'
import { LONGEST_PASSWORD } from '#access/passwords/values/password_rule'

export const chosenPassword = vine.create({ password: vine.string().maxLength(LONGEST_PASSWORD) })
