import vine from '@vinejs/vine'
import { LONGEST_PASSWORD } from '#access/passwords/values/password_rule'

/** Spaces are how apps show codes, not part of them. */
const code = () =>
  vine
    .string()
    .maxLength(20)
    .transform((typed) => typed.replaceAll(/\s/g, ''))

const text = () => vine.string().maxLength(4_000)

/** Objects come from forms as JSON in one field. What is no JSON is left to the rules to refuse. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return undefined
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** What a passkey answered (WebAuthn, AuthenticationResponseJSON). */
export const assertion = () =>
  vine
    .object({
      ...{ id: text(), rawId: text(), type: vine.literal('public-key') },
      response: vine.object({
        ...{ clientDataJSON: text(), authenticatorData: text(), signature: text() },
        userHandle: text().optional(),
      }),
      clientExtensionResults: vine.object({}),
    })
    .parse(fromJson)

/** One of the ways to prove the second factor; fields that were left empty are not there. */
export const proof = vine.create({
  code: code().optional(),
  recoveryCode: vine.string().maxLength(60).optional(),
  passkey: assertion().optional(),
  rememberDevice: vine.accepted().optional(),
})

/** As `proof`, with the password; a passkey that knows who holds it stands for both. */
export const confirmation = vine.create({
  password: vine.string().maxLength(LONGEST_PASSWORD).optional(),
  code: code().optional(),
  recoveryCode: vine.string().maxLength(60).optional(),
  passkey: assertion().optional(),
})

export const passkeyLogin = vine.create({ passkey: assertion() })
