import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { refuseForm } from '#administration/people/controllers/person_form'
import { personPage } from '#administration/people/controllers/person_page'
import { personOf } from '#administration/people/controllers/person_of'
import { DeleteUser } from '#directory/actions/delete_user'
import { queuesOfUser } from '#directory/queries/queues_of_user'

/** Somebody leaves: first what that means, then it happens. */
export default class DeletionsController {
  async create(ctx: HttpContext) {
    const person = await personOf(ctx)
    const queues = await queuesOfUser(ctx.customer.id, person.id)
    return ctx.view.render('pages/people/deletion', { person, queues })
  }

  async store(ctx: HttpContext) {
    const person = await personOf(ctx)
    const outcome = await new DeleteUser().execute(ctx.customer, person.id, actorOf(ctx))
    if (!outcome.ok) {
      const refusal = refuseForm(ctx, outcome.refusal)
      return ctx.view.render('pages/people/person', { ...(await personPage(ctx, person)), refusal })
    }
    ctx.session.flash('notice', 'people.deleted')
    return ctx.response.redirect().toPath('/admin/people')
  }
}
