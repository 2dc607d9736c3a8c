import type { HttpContext } from '@adonisjs/core/http'
import { logIn } from '#access/controllers/log_in'
import { SystemClock } from '#core/clock'
import { AcceptInvitation } from '#directory/invitations/actions/accept_invitation'
import { INVITATION } from '#directory/invitations/invitation_session'
import { noteOpened } from '#directory/invitations/queries/note_opened'
import {
  findInvitation,
  type InvitationProblem,
} from '#directory/invitations/queries/find_invitation'
import { chosenPassword } from '#directory/invitations/validators/password'

/** A person who comes in for the first time, with the link that brought them here kept in the session. */
export default class InvitationController {
  async show({ response, session, view }: HttpContext) {
    const secret: unknown = session.get(INVITATION)
    if (typeof secret !== 'string') return response.redirect().toPath('/login')
    const found = await findInvitation(secret, Date.now())
    if (found.problem !== null) return closed({ response, view }, found.problem)
    await noteOpened(found.invitation, Date.now())
    return view.render('pages/invitations/invitation', { user: found.user })
  }

  async store(ctx: HttpContext) {
    const { request, response, session, view } = ctx
    const secret: unknown = session.get(INVITATION)
    if (typeof secret !== 'string') return response.redirect().toPath('/login')
    const { password } = await request.validateUsing(chosenPassword)
    const acceptance = { secret, password, address: request.ip() }
    const outcome = await new AcceptInvitation().execute(acceptance)
    if (!outcome.ok) return closed({ response, view }, outcome.refusal)

    session.forget(INVITATION)
    await logIn(ctx, outcome.value, { isRemembered: false, clock: new SystemClock() })
    session.flash('notice', 'invitations.welcome')
    return response.redirect().toPath('/')
  }
}

/** The link leads nowhere (any more), and what to do about it. */
function closed(
  { response, view }: Pick<HttpContext, 'response' | 'view'>,
  problem: InvitationProblem
) {
  const isShutOut = problem === 'blocked' || problem === 'customer_not_active'
  response.status(isShutOut ? 403 : 410)
  return view.render('pages/invitations/closed', { problem })
}
