import vine from '@vinejs/vine'

/** Long enough for any passphrase, short enough that hashing it is no attack. */
export const LONGEST_PASSWORD = 256

export const login = vine.create({
  username: vine.string().trim().toLowerCase().maxLength(120),
  password: vine.string().maxLength(LONGEST_PASSWORD),
  remember: vine.accepted().optional(),
})
