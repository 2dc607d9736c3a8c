import type { HttpContext } from '@adonisjs/core/http'
import { logIn } from '#access/controllers/log_in'
import { shortestPasswordOf } from '#access/passwords/new_password_problem'
import { SystemClock } from '#core/clock'
import { AcceptInvitation } from '#directory/invitations/actions/accept_invitation'
import { INVITATION } from '#directory/invitations/invitation_session'
import { findInvitation } from '#directory/invitations/queries/find_invitation'
import { noteOpened } from '#directory/invitations/queries/note_opened'
import { chosenPassword } from '#directory/invitations/validators/password'

/** A person who comes in for the first time, with the link that brought them here kept in the session. */
export default class InvitationController {
  async show(ctx: HttpContext) {
    const secret: unknown = ctx.session.get(INVITATION)
    if (typeof secret !== 'string') return ctx.response.redirect().toPath('/login')
    return this.#form(ctx, secret)
  }

  async store(ctx: HttpContext) {
    const { request, response, session } = ctx
    const secret: unknown = session.get(INVITATION)
    if (typeof secret !== 'string') return response.redirect().toPath('/login')
    const { password } = await request.validateUsing(chosenPassword)
    const acceptance = { secret, password, address: request.ip() }
    const outcome = await new AcceptInvitation().execute(acceptance)
    if (!outcome.ok) {
      response.status(422)
      return this.#form(ctx, secret, outcome.refusal)
    }
    session.forget(INVITATION)
    await logIn(ctx, outcome.value, { isRemembered: false, clock: new SystemClock() })
    session.flash('notice', 'invitations.welcome')
    return response.redirect().toPath('/')
  }

  /** As long as the link leads somewhere; else why it does not, and what to do about it. */
  async #form({ response, view }: HttpContext, secret: string, refusal?: string) {
    const found = await findInvitation(secret, Date.now())
    if (found.problem !== null) {
      const isShutOut = found.problem === 'blocked' || found.problem === 'customer_not_active'
      response.status(isShutOut ? 403 : 410)
      return view.render('pages/invitations/closed', { problem: found.problem })
    }
    await noteOpened(found.invitation, Date.now())
    const shortest = await shortestPasswordOf(found.user)
    return view.render('pages/invitations/invitation', { user: found.user, refusal, shortest })
  }
}
