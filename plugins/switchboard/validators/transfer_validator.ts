import vine from '@vinejs/vine'

/** `call`: the call at hand. `to`: `user:<id>` or a number as typed. */
export const transferValidator = vine.create({
  call: vine.string().trim().maxLength(26),
  kind: vine.enum(['blind', 'consult'] as const),
  to: vine.string().trim().maxLength(40),
})
