import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { PRESETS } from '#access/presets'
import { ChangeAccess } from '#administration/access/actions/change_access'
import { explained } from '#administration/access/explanation'
import { presetOf } from '#administration/access/functions'
import { Grantable } from '#administration/access/grantable'
import { grantsOfUsers } from '#administration/access/queries/grants_of_users'
import { personAccess } from '#administration/access/validators/access'
import { wantedAccess } from '#administration/access/wanted_access'
import { personOf } from '#administration/people/controllers/person_of'
import { TIME_ZONE } from '#core/norwegian_time'

/** What one person may do, why, and what to do about it (S2). */
@inject()
export default class PersonAccessController {
  constructor(private grantable: Grantable) {}

  async show(ctx: HttpContext) {
    return this.#page(ctx)
  }

  async update(ctx: HttpContext) {
    const person = await personOf(ctx)
    const functions = await this.grantable.at(ctx.customer)
    const wanted = wantedAccess(person, await ctx.request.validateUsing(personAccess), functions)
    const outcome = await new ChangeAccess(functions).execute(ctx.customer, wanted, actorOf(ctx))
    if (!outcome.ok) {
      ctx.response.status(outcome.refusal === 'changed_meanwhile' ? 409 : 422)
      return this.#page(ctx, { refusal: outcome.refusal, typed: wanted.abilities })
    }
    ctx.session.flash('notice', 'access_rights.saved')
    return ctx.response.redirect().toPath(`/admin/people/${person.id}/access`)
  }

  async #page(
    ctx: HttpContext,
    { refusal, typed }: { refusal?: string; typed?: readonly string[] } = {}
  ) {
    const person = await personOf(ctx)
    const active = await this.grantable.at(ctx.customer)
    const abilities = new Set(active.map(({ ability }) => ability))
    const byUser = await grantsOfUsers(ctx.customer.id, [person.id])
    const grants = byUser.get(person.id) ?? []
    const granted = new Set(grants.map(({ ability }) => ability))
    const functions = explained(person, grants, this.grantable.everywhere(), abilities)
    return ctx.view.render('pages/access_rights/person', {
      ...{ person, functions, refusal, presets: PRESETS },
      preset: presetOf(person.role, granted, active),
      isTicked: (ability: string) => (typed ? typed.includes(ability) : granted.has(ability)),
      day: (at: number) =>
        ctx.i18n.formatDate(new Date(at), { dateStyle: 'long', timeZone: TIME_ZONE }),
    })
  }
}
