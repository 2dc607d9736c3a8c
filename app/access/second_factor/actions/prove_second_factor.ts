import { AcceptCode } from '#access/second_factor/actions/accept_code'
import { AcceptPasskey, type PasskeyAnswer } from '#access/second_factor/actions/accept_passkey'
import { UseRecoveryCode } from '#access/second_factor/actions/use_recovery_code'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { refused, type Result } from '#core/result'

/** The first that is given counts. */
export interface Proof {
  passkey?: Pick<PasskeyAnswer, 'answer'> & { challenge: string | null }
  code?: string
  recoveryCode?: string
}

export type ProofRefusal =
  'wrong_code' | 'wrong_recovery_code' | 'passkey_refused' | 'nothing_given'

/** Proves the second factor in one of the ways there are. */
export class ProveSecondFactor {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    userId: number,
    { passkey, code, recoveryCode }: Proof,
    by: Actor
  ): Promise<Result<unknown, ProofRefusal>> {
    if (passkey) return this.#passkey(userId, passkey)
    if (code) return new AcceptCode(this.clock).execute(userId, code)
    if (recoveryCode) return new UseRecoveryCode(this.clock).execute(userId, recoveryCode, by)
    return refused('nothing_given')
  }

  async #passkey(userId: number, { answer, challenge }: NonNullable<Proof['passkey']>) {
    if (challenge === null) return refused('passkey_refused')
    const input = { answer, challenge, userId, standsFor: 'second_factor' as const }
    return new AcceptPasskey(this.clock).execute(input)
  }
}
