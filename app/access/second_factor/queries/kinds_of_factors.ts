import { secondFactorsOf } from '#access/second_factor/queries/second_factors_of'

/** In which ways a user can prove the second factor, beside recovery codes. */
export async function kindsOfFactors(userId: number) {
  const factors = await secondFactorsOf(userId)
  return {
    hasApp: factors.some(({ kind }) => kind === 'app'),
    hasPasskey: factors.some(({ kind }) => kind === 'passkey'),
  }
}
