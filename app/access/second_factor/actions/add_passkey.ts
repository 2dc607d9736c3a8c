import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { keepFactor, type Added } from '#access/second_factor/actions/keep_factor'
import SecondFactor from '#access/second_factor/models/second_factor'
import { storedCredential } from '#access/second_factor/passkeys/credential'
import { relyingParty } from '#access/second_factor/passkeys/relying_party'
import { lockUser } from '#access/second_factor/queries/lock_user'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

export interface AddPasskeyInput {
  name: string
  /** What the browser brought. */
  answer: RegistrationResponseJSON
  /** What it had been asked. */
  challenge: string
}

export type AddPasskeyRefusal = 'passkey_refused' | 'passkey_known'

/** Sets up a passkey that was made for this user on this site a moment ago (WebAuthn 7.1). */
export class AddPasskey {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    userId: number,
    input: AddPasskeyInput,
    by: Actor
  ): Promise<Result<Added, AddPasskeyRefusal>> {
    const credential = await this.#verified(input)
    if (!credential) return refused('passkey_refused')
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const user = await lockUser(userId, client)
      const stored = storedCredential(credential)
      const { credentialHash } = stored
      const known = await SecondFactor.findBy({ credentialHash }, { client })
      if (known) return refused('passkey_known')
      const passkey = { kind: 'passkey' as const, name: input.name, ...stored }
      return done(await keepFactor(user, passkey, by, at, client))
    })
  }

  /** The library throws for everything that is not as it should be: whoever made the answer, it is one to refuse. */
  async #verified({ answer: response, challenge }: AddPasskeyInput) {
    const { id: expectedRPID, origin: expectedOrigin } = relyingParty()
    try {
      const { registrationInfo } = await verifyRegistrationResponse({
        ...{ response, expectedChallenge: challenge, expectedOrigin, expectedRPID },
        requireUserVerification: false,
      })
      return registrationInfo?.credential ?? null
    } catch (error) {
      logger.warn({ err: error }, 'A new passkey was refused')
      return null
    }
  }
}
