import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import type { Channel } from '#directory/verification/channels'

/** Often copied with a space in it. What cannot be a code is no try. */
const code = () =>
  vine
    .string()
    .regex(/^(\s*\d){6}\s*$/)
    .transform((typed) => typed.replaceAll(/\s/g, ''))

const newEmail = vine.create({ email: vine.string().trim().email().maxLength(190) })
const newMobile = vine.create({ mobileNumber: vine.string().trim().maxLength(40) })
const codeFromMail = vine.create({ emailCode: code() })
const codeFromSms = vine.create({ mobileNumberCode: code() })

/** Each channel's form has names of its own: both stand on one page. */
export async function addressIn({ request }: HttpContext, channel: Channel): Promise<string> {
  if (channel === 'mail') {
    const { email } = await request.validateUsing(newEmail)
    return email
  }
  const { mobileNumber } = await request.validateUsing(newMobile)
  return mobileNumber
}

export async function codeIn({ request }: HttpContext, channel: Channel): Promise<string> {
  if (channel === 'mail') {
    const { emailCode } = await request.validateUsing(codeFromMail)
    return emailCode
  }
  const { mobileNumberCode } = await request.validateUsing(codeFromSms)
  return mobileNumberCode
}
