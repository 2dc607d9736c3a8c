import type { NavigationItem } from '#core/http/navigation'
import type User from '#access/models/user'
import { isPermitted, type AvailablePlugins } from '#plugin_host/available_plugins'

/** The add-ons' entries in this user's menu, lowest order first. */
export async function navigationFor(
  user: User,
  available: AvailablePlugins
): Promise<NavigationItem[]> {
  const plugins = await available.for(user)
  return plugins
    .flatMap((one) =>
      one.plugin.manifest.navigation
        .filter(({ ability }) => isPermitted(one, ability))
        .map(({ label, href, order }) => ({ labelKey: label, href, order }))
    )
    .sort((a, b) => a.order - b.order)
}
