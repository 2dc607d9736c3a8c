import { toMobileNumber } from '#directory/mobile_number'

/** Where a person's address of each kind stands, and how what was typed is stored; null when there is no such address. */
export const CHANNELS = {
  mail: {
    field: 'email',
    verifiedAt: 'emailVerifiedAt',
    verified: 'user.email_verified',
    stored: (typed: string): string | null => typed.toLowerCase(),
  },
  sms: {
    field: 'mobileNumber',
    verifiedAt: 'mobileVerifiedAt',
    verified: 'user.mobile_verified',
    stored: toMobileNumber,
  },
} as const

export type Channel = keyof typeof CHANNELS
