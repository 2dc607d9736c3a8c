import type User from '#access/models/user'
import { AcceptPasskey } from '#access/second_factor/actions/accept_passkey'
import {
  ProveSecondFactor,
  type Proof,
  type ProofRefusal,
} from '#access/second_factor/actions/prove_second_factor'
import { hasSecondFactor } from '#access/second_factor/queries/has_second_factor'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

export type ConfirmRefusal = 'wrong_password' | ProofRefusal

/** The password, and the second factor of who has one; or a passkey that knows who holds it, which stands for both. */
export class ConfirmIdentity {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    user: User,
    { password, passkey, ...codes }: Proof & { password?: string },
    by: Actor
  ): Promise<Result<unknown, ConfirmRefusal>> {
    if (passkey) return this.#passkey(user.id, passkey)
    if (!password || !(await user.verifyPassword(password))) return refused('wrong_password')
    if (!(await hasSecondFactor(user.id))) return done(null)
    return new ProveSecondFactor(this.clock).execute(user.id, codes, by)
  }

  async #passkey(userId: number, { answer, challenge }: NonNullable<Proof['passkey']>) {
    if (challenge === null) return refused('passkey_refused')
    return new AcceptPasskey(this.clock).execute({ answer, challenge, userId, standsFor: 'both' })
  }
}
