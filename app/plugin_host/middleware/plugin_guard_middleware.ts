import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Exception } from '@adonisjs/core/exceptions'
import { inject } from '@adonisjs/core'
import { isFragmentRequest } from '#core/http/error_page'
import { AvailablePlugins } from '#plugin_host/available_plugins'
import { lockedAddOn } from '#plugin_host/locked_add_on'
import { PluginRegistry } from '#plugin_host/registry'

/** What a plugin's route needs. */
export interface Needed {
  pluginId: string
  ability: string
}

/**
 * Entitled, then permitted. Without the entitlement the address does not exist (404), but an employee who comes to a page is told
 * what would be there, what it costs and who can order it. Comes after login and `ctx.customer`.
 */
@inject()
export default class PluginGuardMiddleware {
  constructor(
    private available: AvailablePlugins,
    private registry: PluginRegistry
  ) {}

  async handle(ctx: HttpContext, next: NextFn, { pluginId, ability }: Needed) {
    const plugins = await this.available.for(ctx.auth.getUserOrFail())
    const one = plugins.find(({ plugin }) => plugin.manifest.id === pluginId)
    if (!one) return this.#notHere(ctx, pluginId)
    if (!one.abilities.has(ability)) {
      throw new Exception(`Needs ${ability}`, { status: 403, code: 'E_ABILITY_MISSING' })
    }
    return next()
  }

  async #notHere(ctx: HttpContext, pluginId: string) {
    const { customer, request, response, view } = ctx
    const addOn = this.registry.find(pluginId)
    const isPage = request.method() === 'GET' && request.accepts(['html']) !== null
    if (!addOn || !isPage || isFragmentRequest(ctx)) {
      throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    }
    const locked = await lockedAddOn(customer.id, addOn, Date.now())
    return response.status(404).send(await view.render('pages/add_ons/locked', locked))
  }
}
