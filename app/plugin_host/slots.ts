import type { Logger } from '@adonisjs/core/logger'
import type { Slots } from '#core/extension_points'
import type User from '#access/models/user'
import { isPermitted, type AvailablePlugins } from '#plugin_host/available_plugins'
import type { Fragment } from '#plugin_host/fragments'

/** Renders one Edge template with the page's language. */
export type RenderTemplate = (template: string, data: object) => Promise<string>

/** What the entitled plugins show in one place on a page, for one user. */
export class PluginSlots {
  constructor(
    private available: AvailablePlugins,
    private log: Logger
  ) {}

  /** HTML, in installation order. A fragment that fails is logged and leaves nothing; the page always comes. */
  async render<Name extends keyof Slots>(
    slot: Name,
    user: User,
    props: Slots[Name] & object,
    renderTemplate: RenderTemplate
  ): Promise<string> {
    const plugins = await this.available.for(user)
    const shown = plugins.map(async (one) => {
      const fragment = one.plugin.slots?.[slot]
      if (!fragment || !isPermitted(one, fragment.ability)) return ''
      return show(fragment, user, props, renderTemplate).catch((error: unknown) => {
        this.log.error({ err: error, plugin: one.plugin.manifest.id, slot }, 'a fragment failed')
        return ''
      })
    })
    const fragments = await Promise.all(shown)
    return fragments.join('')
  }
}

async function show<Props extends object>(
  fragment: Fragment<Props>,
  user: User,
  props: Props,
  renderTemplate: RenderTemplate
): Promise<string> {
  const data = fragment.data ? await fragment.data(user, props) : props
  return data === null ? '' : renderTemplate(fragment.template, data)
}
