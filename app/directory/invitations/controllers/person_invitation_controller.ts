import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { InviteUser } from '#directory/invitations/actions/invite_user'

const inviting = vine.create({ channel: vine.enum(['mail', 'sms']).optional() })

/** POST /admin/people/:user/invitation: sends one, or sends it again. Leads back to where the button was. */
export default class PersonInvitationController {
  async store(ctx: HttpContext) {
    const { customer, params, request, response, session } = ctx
    const { channel } = await request.validateUsing(inviting)
    const whom = { userId: Number(params.user), channel }
    const outcome = await new InviteUser().execute(customer, whom, actorOf(ctx))
    if (!outcome.ok && outcome.refusal === 'unknown_user') {
      throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    }
    const told = outcome.ok ? `sent_by.${outcome.value.channel}` : `refusal.${outcome.refusal}`
    session.flash('notice', `invitations.${told}`)
    return response.redirect().back()
  }
}
