import { proveData } from './plugin_suite/data.ts'
import { proveReactions } from './plugin_suite/reactions.ts'
import { proveRoutes } from './plugin_suite/routes.ts'
import { proveScreens } from './plugin_suite/screens.ts'
import { proveTexts } from './plugin_suite/texts.ts'

/**
 * What every add-on must keep, whatever it does: it is there only for who ordered it and may use it, it is gone at once when
 * cancelled, it owns its tables and says what they hold, and it speaks both languages. All cases come from the router, the
 * plugin and its files, so a new route or table is covered the day it is written.
 */
export function pluginSuite(id: string): void {
  proveRoutes(id)
  proveReactions(id)
  proveScreens(id)
  proveData(id)
  proveTexts(id)
}
