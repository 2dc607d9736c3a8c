import SecondFactor from '#access/second_factor/models/second_factor'
import { openSecret } from '#access/second_factor/app_secret'
import { secondFactorsOf } from '#access/second_factor/queries/second_factors_of'
import { stepOf } from '#access/second_factor/totp'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

/** Is this what one of the user's apps shows now? Each code counts once, also when it comes twice at the same moment. */
export class AcceptCode {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(userId: number, code: string): Promise<Result<null, 'wrong_code'>> {
    const at = this.clock.now()
    for (const app of await secondFactorsOf(userId, 'app')) {
      const step = stepOf(code, this.#secretOf(app), at)
      if (step !== null && (await this.#spend(app, step, at))) return done(null)
    }
    return refused('wrong_code')
  }

  #secretOf({ id, secret }: SecondFactor): string {
    const opened = openSecret(secret ?? '')
    if (opened === null) throw new Error(`The secret of second factor ${id} cannot be decrypted`)
    return opened
  }

  /** One statement, so that only the first of two gets it. */
  async #spend({ id }: SecondFactor, step: number, at: number): Promise<boolean> {
    const spent: unknown = await SecondFactor.query()
      .where('id', id)
      .where('lastStep', '<', step)
      .update({ lastStep: step, lastUsedAt: at })
    return countOf(spent) === 1
  }
}

/** Lucid answers with the count, in a list. */
function countOf(updated: unknown): number {
  return Number(Array.isArray(updated) ? updated[0] : updated)
}
