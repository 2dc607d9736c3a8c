import vine from '@vinejs/vine'

/**
 * `call`: the call at hand. `to`: `user:<id>` or a number as typed. Either may be missing or meant for nobody:
 * that is refused in words of its own.
 */
export const transferValidator = vine.create({
  call: vine.string().trim().maxLength(26).optional(),
  kind: vine.enum(['blind', 'consult'] as const),
  to: vine.string().trim().maxLength(40).optional(),
})
