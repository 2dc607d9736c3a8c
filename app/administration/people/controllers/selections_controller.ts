import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import type User from '#access/models/user'
import { ChangePeople } from '#administration/people/actions/change_people'
import type { ChangeOfMany } from '#administration/people/change_of_many'
import { selectionOf } from '#administration/people/controllers/selection_of'
import { effectOn } from '#administration/people/effect'
import { queuesOfUser } from '#directory/queries/queues_of_user'

/** Several people at once: first what will happen to whom, then it happens. */
export default class SelectionsController {
  async store(ctx: HttpContext) {
    const outcome = await selectionOf(ctx)
    if (!outcome.ok) return this.#sendBack(ctx, outcome.refusal)
    const { people, change, departments } = outcome.value
    const nameOf = (id: number | null) => departments.find((one) => one.id === id)?.name ?? null
    return ctx.view.render('pages/people/selection', {
      change,
      target: change.what === 'department' ? nameOf(change.departmentId) : null,
      lines: await Promise.all(
        people.map(async (person) => ({
          person,
          effect: effectOn(person, change, ctx.auth.user!.id),
          department: nameOf(person.departmentId),
          queues: await this.#queuesLeft(person, change),
        }))
      ),
    })
  }

  async update(ctx: HttpContext) {
    const outcome = await selectionOf(ctx)
    if (!outcome.ok) return this.#sendBack(ctx, outcome.refusal)
    const { people, change } = outcome.value
    const ids = people.map(({ id }) => id)
    const changed = await new ChangePeople().execute(ctx.customer, ids, change, actorOf(ctx))
    ctx.session.flash('changedPeople', { what: change.what, ...changed })
    return ctx.response.redirect().toPath('/admin/people')
  }

  async #queuesLeft({ customerId, id }: User, { what }: ChangeOfMany): Promise<string[]> {
    if (what !== 'delete') return []
    const queues = await queuesOfUser(customerId!, id)
    return queues.map(({ name }) => name)
  }

  #sendBack({ response, session }: HttpContext, refusal: string) {
    session.flash('notice', `people.many.refusal.${refusal}`)
    return response.redirect().toPath('/admin/people')
  }
}
