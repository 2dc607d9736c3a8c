import {
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import logger from '@adonisjs/core/services/logger'
import SecondFactor from '#access/second_factor/models/second_factor'
import { credentialOf, handleOf, hashOfCredential } from '#access/second_factor/passkeys/credential'
import { relyingParty } from '#access/second_factor/passkeys/relying_party'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

export interface PasskeyAnswer {
  /** What the browser brought. */
  answer: AuthenticationResponseJSON
  /** What it had been asked. */
  challenge: string
  /** `both`: the device must have made sure who holds it, so that it stands for the password too. */
  standsFor: 'second_factor' | 'both'
  /** Whose it must be; null when the passkey itself says who comes. */
  userId: number | null
}

/** Did a passkey that is known here answer this challenge on this site (WebAuthn 7.2)? Gives whose it is. */
export class AcceptPasskey {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(input: PasskeyAnswer): Promise<Result<number, 'passkey_refused'>> {
    const passkey = await SecondFactor.findBy({ credentialHash: hashOfCredential(input.answer.id) })
    if (!passkey || !belongs(passkey, input)) return refused('passkey_refused')
    const uses = await this.#verifiedUses(passkey, input)
    if (uses === null) return refused('passkey_refused')
    await passkey.merge({ uses, lastUsedAt: this.clock.now() }).save()
    return done(passkey.userId)
  }

  /** How often it says it was used: no less than the last time, or it was copied. The library throws for all that is wrong. */
  async #verifiedUses(passkey: SecondFactor, input: PasskeyAnswer): Promise<number | null> {
    const { id: expectedRPID, origin: expectedOrigin } = relyingParty()
    const { answer: response, challenge: expectedChallenge } = input
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        ...{ response, expectedChallenge, expectedOrigin, expectedRPID },
        credential: credentialOf(passkey),
        requireUserVerification: input.standsFor === 'both',
      })
      return verified ? authenticationInfo.newCounter : null
    } catch (error) {
      logger.warn({ err: error, userId: passkey.userId }, 'A passkey was refused')
      return null
    }
  }
}

/** The passkey is the one user's who is asked; who is not known yet is who the passkey says. */
function belongs({ userId }: SecondFactor, { answer, userId: asked }: PasskeyAnswer): boolean {
  if (asked !== null) return userId === asked
  return answer.response.userHandle === isoBase64URL.fromBuffer(handleOf(userId))
}
