import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Exception } from '@adonisjs/core/exceptions'
import { inject } from '@adonisjs/core'
import { AvailablePlugins } from '#plugin_host/available_plugins'

/** What a plugin's route needs. */
export interface Needed {
  pluginId: string
  ability: string
}

/**
 * Entitled, then permitted. Who may not know that the add-on exists gets the same answer as for any unknown address.
 * Comes after login and `ctx.customer`.
 */
@inject()
export default class PluginGuardMiddleware {
  constructor(private available: AvailablePlugins) {}

  async handle(ctx: HttpContext, next: NextFn, { pluginId, ability }: Needed) {
    const plugins = await this.available.for(ctx.auth.getUserOrFail())
    const one = plugins.find(({ plugin }) => plugin.manifest.id === pluginId)
    if (!one) throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
    if (!one.abilities.has(ability)) {
      throw new Exception(`Needs ${ability}`, { status: 403, code: 'E_ABILITY_MISSING' })
    }
    return next()
  }
}
