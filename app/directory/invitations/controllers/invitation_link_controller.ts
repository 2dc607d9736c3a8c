import type { HttpContext } from '@adonisjs/core/http'
import { INVITATION } from '#directory/invitations/invitation_session'

/** Where the link in the message leads. The secret goes from the address into the session, away from logs and referrers. */
export default class InvitationLinkController {
  show({ params, response, session }: HttpContext) {
    session.put(INVITATION, String(params.token))
    return response.redirect().toPath('/invitation')
  }
}
