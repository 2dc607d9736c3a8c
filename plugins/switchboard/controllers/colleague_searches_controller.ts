import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { Exchange } from '#switching/exchange'
import { findColleagues } from '../screen/colleagues.ts'
import { elapsed } from '../screen/duration.ts'

const searchValidator = vine.create({ search: vine.string().trim().maxLength(80).optional() })

/** The search on the switchboard. Posted, since a number may be typed and no address may hold one (privacy 26). */
@inject()
export default class ColleagueSearchesController {
  constructor(private exchange: Exchange) {}

  async store({ auth, customer, request, view }: HttpContext) {
    const { search } = await request.validateUsing(searchValidator)
    const { state } = await this.exchange.stateOf(customer.id)
    const found = await findColleagues(customer, state, auth.getUserOrFail().id, search ?? '')
    return view.render('switchboard::fragments/colleagues', { ...found, elapsed })
  }
}
