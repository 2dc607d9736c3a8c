import type User from '#access/models/user'
import { CHANNELS, type Channel } from '#directory/verification/channels'
import type ContactVerification from '#directory/verification/models/contact_verification'

/** One address as its owner sees it. */
export interface ContactView {
  channel: Channel
  field: 'email' | 'mobileNumber'
  address: string | null
  isVerified: boolean
  pending: ContactVerification | null
}

export function contactViews(user: User, pending: readonly ContactVerification[]): ContactView[] {
  return (['mail', 'sms'] as const).map((channel) => {
    const { field, verifiedAt } = CHANNELS[channel]
    return {
      ...{ channel, field, address: user[field] },
      isVerified: user[field] !== null && user[verifiedAt] !== null,
      pending: pending.find((one) => one.channel === channel) ?? null,
    }
  })
}
