import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { addOnCards } from '#administration/add_ons/add_on_cards'
import { addOnPage } from '#administration/add_ons/add_on_page'
import { addOnIn, deskOf } from '#administration/add_ons/controllers/desk_of'
import { PluginRegistry } from '#plugin_host/registry'

/** What a customer has, what else is sold, and each add-on by itself. */
@inject()
export default class AddOnsController {
  constructor(private registry: PluginRegistry) {}

  async index(ctx: HttpContext) {
    const desk = await deskOf(ctx)
    const cards = await addOnCards(desk.customer.id, this.registry, Date.now())
    return ctx.view.render('pages/add_ons/list', {
      ...desk,
      had: cards.filter(({ standing }) => standing.state !== 'none'),
      locked: cards.filter(({ standing }) => standing.state === 'none'),
    })
  }

  async show(ctx: HttpContext) {
    const desk = await deskOf(ctx)
    const plugin = addOnIn(ctx, this.registry)
    const page = await addOnPage(desk.customer.id, plugin, this.registry, Date.now())
    return ctx.view.render('pages/add_ons/add_on', { ...desk, ...page })
  }
}
