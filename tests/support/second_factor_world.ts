/** People with a second factor, and what they carry, for tests. */
import app from '@adonisjs/core/services/app'
import { TOTP, Secret } from 'otpauth'
import type User from '#access/models/user'
import { AddApp } from '#access/second_factor/actions/add_app'
import { newSecret } from '#access/second_factor/totp'
import { SystemClock, VirtualClock } from '#core/clock'
import { by } from '#tests/support/access_world'

/** An authenticator app that knows the secret, on a telephone whose clock is the test's. */
export class Telephone {
  constructor(
    private clock: VirtualClock,
    readonly secret = newSecret()
  ) {}

  /** What it shows now, or so many half minutes from now. */
  shows(steps = 0): string {
    const timestamp = this.clock.now() + steps * 30_000
    return TOTP.generate({ secret: Secret.fromBase32(this.secret), timestamp })
  }

  /** The next code: the one it shows now may have been used. */
  showsNext(): string {
    this.clock.advance(30_000)
    return this.shows()
  }
}

/** Time stands still in the product as long as the test lasts; `group.each.setup` takes what is returned. */
export function standStill(): VirtualClock {
  const clock = new VirtualClock()
  app.container.swap(SystemClock, () => clock)
  return clock
}

export const moveOn = () => app.container.restore(SystemClock)

/** Sets up an app for the user, and answers with the telephone and the recovery codes that came with it. */
export async function withApp(user: User, clock: VirtualClock) {
  const telephone = new Telephone(clock)
  const input = { name: 'Mobil', secret: telephone.secret, code: telephone.shows() }
  const outcome = await new AddApp(clock).execute(user.id, input, by(user))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { telephone, codes: outcome.value.recoveryCodes }
}

/** As production is unless told otherwise; gives back how it was. */
export function insist(): () => void {
  const before: unknown = app.config.get('access.secondFactor')
  app.config.set('access.secondFactor', 'required')
  return () => app.config.set('access.secondFactor', before)
}
