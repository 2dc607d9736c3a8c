import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { pageNumber } from '#core/http/page_number'
import { awaitedRow, tallyInWords } from '#directory/invitations/awaited_view'
import { InviteEverybody } from '#directory/invitations/actions/invite_everybody'
import { awaitedPeople } from '#directory/invitations/queries/awaited_people'

/** Those who have not been inside yet. */
export default class InvitationsController {
  async show({ customer, i18n, request, session, view }: HttpContext) {
    const { page = 1 } = await request.validateUsing(pageNumber)
    const { people, total, pages } = await awaitedPeople(customer.id, page, Date.now())
    return view.render('pages/invitations/invitations', {
      ...{ total, pages },
      people: people.map((person) => awaitedRow(person, i18n)),
      told: tallyInWords(session.flashMessages.get('tally'), i18n),
    })
  }

  /** Sends to all of them, again if need be. */
  async store(ctx: HttpContext) {
    const { customer, response, session } = ctx
    const tally = await new InviteEverybody().execute(customer, actorOf(ctx))
    session.flash('tally', tally)
    return response.redirect().toPath('/admin/invitations')
  }
}
