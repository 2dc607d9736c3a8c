import vine from '@vinejs/vine'
import { LONGEST_PASSWORD } from '#access/passwords/values/password_rule'

/** Never cut. Spaces around it are left out by the body parser, here and at login alike. */
const password = () => vine.string().maxLength(LONGEST_PASSWORD)

export const passwordChange = vine.create({
  currentPassword: password(),
  newPassword: password(),
})

export const passwordReset = vine.create({ newPassword: password() })

export const forgottenPassword = vine.create({
  username: vine.string().trim().toLowerCase().maxLength(120),
})
