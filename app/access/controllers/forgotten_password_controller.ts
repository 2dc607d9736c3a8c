import { createHash } from 'node:crypto'
import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import limiter from '@adonisjs/limiter/services/main'
import { AskForReset } from '#access/actions/ask_for_reset'
import { forgottenPassword } from '#access/validators/passwords'
import { type Clock, SystemClock } from '#core/clock'

const PER_USERNAME = { requests: 3, duration: '1 hour' }
const PER_ADDRESS = { requests: 30, duration: '1 hour' }

/** Longer than a link takes to make, so that the time of the answer does not tell whether one was made. */
const ANSWERS_AFTER_MS = 300

/** Asking for a link to choose a new password. The answer is the same whoever is asked for. */
@inject()
export default class ForgottenPasswordController {
  constructor(private clock: SystemClock) {}

  show({ view }: HttpContext) {
    return view.render('pages/access/forgotten')
  }

  async store({ request, response, session }: HttpContext) {
    const { username } = await request.validateUsing(forgottenPassword)
    const address = request.ip()
    await limiter.use(PER_ADDRESS).consume(`reset_${address}`)
    const name = createHash('sha256').update(username).digest('hex')
    await limiter.use(PER_USERNAME).consume(`reset_${name}`)

    const isTime = passed(this.clock, ANSWERS_AFTER_MS)
    await new AskForReset(this.clock).execute({ username, address })
    await isTime
    session.flash('notice', 'access.reset.asked')
    return response.redirect().toPath('/login')
  }
}

function passed(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => clock.schedule(clock.now() + milliseconds, resolve))
}
