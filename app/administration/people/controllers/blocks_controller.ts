import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { refuseForm } from '#administration/people/controllers/person_form'
import { personPage } from '#administration/people/controllers/person_page'
import { personOf } from '#administration/people/controllers/person_of'
import { BlockPerson } from '#directory/actions/block_person'
import { UnblockPerson } from '#directory/actions/unblock_person'

/** Access shut and opened again (terms 5, 6). */
export default class BlocksController {
  async store(ctx: HttpContext) {
    const { id: userId } = await personOf(ctx)
    const outcome = await new BlockPerson().execute(ctx.customer, userId, actorOf(ctx))
    return this.#answer(ctx, outcome.ok ? null : outcome.refusal, 'people.blocked')
  }

  async destroy(ctx: HttpContext) {
    const { id: userId } = await personOf(ctx)
    const outcome = await new UnblockPerson().execute(ctx.customer, userId, actorOf(ctx))
    return this.#answer(ctx, outcome.ok ? null : outcome.refusal, 'people.unblocked')
  }

  async #answer(ctx: HttpContext, reason: string | null, notice: string) {
    const person = await personOf(ctx)
    if (reason !== null) {
      const refusal = refuseForm(ctx, reason)
      return ctx.view.render('pages/people/person', { ...(await personPage(ctx, person)), refusal })
    }
    ctx.session.flash('notice', notice)
    return ctx.response.redirect().toPath(`/admin/people/${person.id}`)
  }
}
