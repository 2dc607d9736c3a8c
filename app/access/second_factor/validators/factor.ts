import vine from '@vinejs/vine'
import { fromJson } from '#access/second_factor/validators/proof'

const factorName = () => vine.string().trim().minLength(1).maxLength(60)
const text = () => vine.string().maxLength(8_000)

export const newApp = vine.create({
  factorName: factorName(),
  code: vine
    .string()
    .maxLength(20)
    .transform((typed) => typed.replaceAll(/\s/g, '')),
})

/** What the browser made (WebAuthn, RegistrationResponseJSON). */
export const newPasskey = vine.create({
  factorName: factorName(),
  passkey: vine
    .object({
      ...{ id: text(), rawId: text(), type: vine.literal('public-key') },
      response: vine.object({
        ...{ clientDataJSON: text(), attestationObject: text() },
        transports: vine.array(vine.string().maxLength(20)).maxLength(8).optional(),
      }),
      clientExtensionResults: vine.object({}),
    })
    .parse(fromJson),
})

export const newName = vine.create({ factorName: factorName() })
