import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { actorOf } from '#access/controllers/actor_of'
import User from '#access/models/user'
import { PRESETS } from '#access/presets'
import { ChangeAccess } from '#administration/access/actions/change_access'
import { ChangeAccessOfMany } from '#administration/access/actions/change_access_of_many'
import { presetOf } from '#administration/access/functions'
import { Grantable } from '#administration/access/grantable'
import { grantsOfUsers } from '#administration/access/queries/grants_of_users'
import { accessMatrix } from '#administration/access/validators/access'
import { wantedAccess } from '#administration/access/wanted_access'
import { peoplePage } from '#directory/queries/people_page'

const asked = vine.create({
  name: vine.string().trim().maxLength(80).optional(),
  page: vine.number().min(1).max(10_000).withoutDecimals().optional(),
})

/** People beside functions: who may do what (S2). */
@inject()
export default class AccessMatrixController {
  constructor(private grantable: Grantable) {}

  async show(ctx: HttpContext) {
    return this.#page(ctx)
  }

  async update(ctx: HttpContext) {
    const { people } = await ctx.request.validateUsing(accessMatrix)
    const functions = await this.grantable.at(ctx.customer)
    const ids = people.map(({ id }) => id)
    const users = await User.query().where('customerId', ctx.customer.id).whereIn('id', ids)
    const known = new Map(users.map((user) => [user.id, user]))
    const wanted = people.map((row) =>
      wantedAccess(known.get(row.id) ?? { id: row.id, role: 'user' }, row, functions)
    )
    const change = new ChangeAccessOfMany(new ChangeAccess(functions))
    const outcome = await change.execute(ctx.customer, wanted, actorOf(ctx))
    if (!outcome.ok) {
      ctx.response.status(outcome.refusal === 'changed_meanwhile' ? 409 : 422)
      const typed = new Map(wanted.map(({ userId, abilities }) => [userId, abilities]))
      const name = known.get(outcome.userId)?.name ?? ''
      return this.#page(ctx, { refusal: outcome.refusal, name, typed })
    }
    ctx.session.flash('notice', 'access_rights.saved')
    return ctx.response.redirect().back()
  }

  async #page(
    ctx: HttpContext,
    refused?: { refusal: string; name: string; typed: Map<number, readonly string[]> }
  ) {
    const { name: search, page } = await asked.validate(ctx.request.qs())
    const { people, total, pages } = await peoplePage(ctx.customer.id, { search }, page ?? 1)
    const functions = await this.grantable.at(ctx.customer)
    const ids = people.map(({ id }) => id)
    const grants = await grantsOfUsers(ctx.customer.id, ids)
    const users = await User.query().where('customerId', ctx.customer.id).whereIn('id', ids)
    const versions = new Map(users.map(({ id, version }) => [id, version]))
    return ctx.view.render('pages/access_rights/matrix', {
      ...{ functions, search, total, pages, presets: PRESETS, refused },
      query: search ? new URLSearchParams({ name: search }).toString() : '',
      rows: people.map((person) => {
        const granted = new Set(grants.get(person.id)?.map(({ ability }) => ability))
        return {
          ...{ person, version: versions.get(person.id) },
          preset: presetOf(person.role, granted, functions),
          cells: functions.map(({ ability, labelKey, roles }) => ({
            ...{ ability, labelKey, isByRole: roles.includes(person.role) },
            isTicked: refused?.typed.get(person.id)?.includes(ability) ?? granted.has(ability),
          })),
        }
      }),
    })
  }
}
