import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { changedPeople } from '#administration/people/controllers/changed_people'
import { PEOPLE_SEARCH, peopleList } from '#administration/people/controllers/people_list'
import { personForm, refuseForm } from '#administration/people/controllers/person_form'
import { personPage } from '#administration/people/controllers/person_page'
import { personOf } from '#administration/people/controllers/person_of'
import {
  knownPerson,
  newPerson,
  peopleList as asked,
} from '#administration/people/validators/people'
import { CreateUser } from '#directory/actions/create_user'
import { UpdateUser } from '#directory/actions/update_user'
import { inputOf } from '#directory/person_input_of'

/** The people of the own company (terms 6). */
export default class PeopleController {
  async index(ctx: HttpContext) {
    const { searching, page, ...filter } = await ctx.request.validateUsing(asked)
    const search = searching ? ctx.session.get(PEOPLE_SEARCH, '') : ''
    const list = await peopleList(ctx, { search, ...filter }, page)
    return ctx.view.render('pages/people/list', { ...list, told: await changedPeople(ctx) })
  }

  async create(ctx: HttpContext) {
    return ctx.view.render('pages/people/new', await personForm(ctx))
  }

  async store(ctx: HttpContext) {
    const typed = await ctx.request.validateUsing(newPerson)
    const input = { ...typed, role: 'user' as const }
    const outcome = await new CreateUser().execute(ctx.customer, input, actorOf(ctx))
    if (!outcome.ok) {
      const refusal = refuseForm(ctx, outcome.refusal)
      return ctx.view.render('pages/people/new', { ...(await personForm(ctx)), refusal })
    }
    ctx.session.flash('notice', 'people.created')
    return ctx.response.redirect().toPath(`/admin/people/${outcome.value.id}`)
  }

  async show(ctx: HttpContext) {
    return ctx.view.render('pages/people/person', await personPage(ctx, await personOf(ctx)))
  }

  /** What was left empty is taken away. */
  async update(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    const empty = { email: null, mobileNumber: null, title: null, departmentId: null }
    const typed = { ...empty, ...(await ctx.request.validateUsing(knownPerson)) }
    const outcome = await new UpdateUser().execute(ctx.customer, id, typed, actorOf(ctx))
    if (!outcome.ok) {
      const refusal = refuseForm(ctx, outcome.refusal)
      const person = await personOf(ctx)
      const known = { ...(await personPage(ctx, person)), stored: inputOf(person) }
      return ctx.view.render('pages/people/person', { ...known, refusal })
    }
    ctx.session.flash('notice', 'people.saved')
    return ctx.response.redirect().toPath(`/admin/people/${id}`)
  }
}
