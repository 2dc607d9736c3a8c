import type { Router } from '@adonisjs/core/http'
import type { RouteJSON } from '@adonisjs/core/types/http'
import type { Plugin } from '#plugin_host/contract'
import type { Needed } from '#plugin_host/middleware/plugin_guard_middleware'

const GUARD = 'plugin'

/** Registers a plugin's routes behind login, entitlement and ability. */
export function mountRoutes(plugin: Plugin, router: Router): void {
  const behind = router.named({
    login: () => import('#access/middleware/auth_middleware'),
    customer: () => import('#customers/middleware/customer_middleware'),
    [GUARD]: () => import('#plugin_host/middleware/plugin_guard_middleware'),
  })
  for (const [ability, register] of Object.entries(plugin.routes ?? {})) {
    const needed: Needed = { pluginId: plugin.manifest.id, ability }
    router
      .group(() => register?.(router))
      .use([behind.login(), behind.customer(), behind.plugin(needed)])
  }
}

/** A route behind the guard, and what it needs. */
export interface GuardedRoute {
  route: RouteJSON
  needed: Needed
}

/** Every guarded route of all plugins, as the router has them: for proofs and for access tables. */
export function guardedRoutes(router: Router): GuardedRoute[] {
  const routes = Object.values(router.toJSON()).flat()
  return routes.flatMap((route) => {
    const guard = [...route.middleware.all()].find((one) => one.name === GUARD)
    return guard && 'args' in guard ? [{ route, needed: guard.args as unknown as Needed }] : []
  })
}
