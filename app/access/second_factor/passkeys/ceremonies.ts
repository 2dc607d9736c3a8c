/** What the browser is asked to do with a passkey; each carries a challenge that counts once. */
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import type User from '#access/models/user'
import type SecondFactor from '#access/second_factor/models/second_factor'
import { credentialOf, handleOf } from '#access/second_factor/passkeys/credential'
import { relyingParty } from '#access/second_factor/passkeys/relying_party'

/** Make one, which the user can also find without saying who they are when the device can do that; not one that is known. */
export function registration(user: User, known: readonly SecondFactor[]) {
  const { id: rpID, name: rpName } = relyingParty()
  return generateRegistrationOptions({
    ...{ rpID, rpName, userID: handleOf(user.id), userName: user.username },
    userDisplayName: user.name,
    attestationType: 'none',
    excludeCredentials: known.map(credentialOf),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** Use one of these beside the password. */
export function secondStep(known: readonly SecondFactor[]) {
  const allowCredentials = known.map(credentialOf)
  return generateAuthenticationOptions({
    ...{ rpID: relyingParty().id, allowCredentials, userVerification: 'preferred' },
  })
}

/** Use one in place of everything: the device makes sure who holds it, by finger, face or code. */
export function alone(known: readonly SecondFactor[] = []) {
  const allowCredentials = known.map(credentialOf)
  return generateAuthenticationOptions({
    ...{ rpID: relyingParty().id, allowCredentials, userVerification: 'required' },
  })
}
