import vine from '@vinejs/vine'
import { LONGEST_PASSWORD } from '#access/validators/login'

export const confirmation = vine.create({ password: vine.string().maxLength(LONGEST_PASSWORD) })
