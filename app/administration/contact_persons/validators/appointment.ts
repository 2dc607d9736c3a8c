import vine from '@vinejs/vine'

const name = () => vine.string().trim().maxLength(80).optional().requiredIfMissing('userId')

const day = () => vine.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

export const appointing = vine.create({
  userId: vine.number().withoutDecimals().positive().optional(),
  firstName: name(),
  lastName: name(),
  email: vine.string().trim().email().maxLength(190).optional().requiredIfMissing('userId'),
  mobileNumber: vine.string().trim().maxLength(30).optional(),
  signedBy: vine.string().trim().minLength(2).maxLength(120),
  signerRole: vine.string().trim().minLength(2).maxLength(120),
  signedOn: day(),
  validFrom: day(),
  validUntil: day().nullable().optional(),
})

export const ending = vine.create({
  reason: vine.string().trim().minLength(5).maxLength(500).nullable().optional(),
})
