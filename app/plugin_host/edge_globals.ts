import type { Edge } from 'edge.js'
import type { I18n } from '@adonisjs/i18n'
import type { Slots } from '#core/extension_points'
import type User from '#access/models/user'
import type { PluginSlots } from '#plugin_host/slots'

/** What a template is rendered with. Pages have both from the request; who renders outside of one shares them itself. */
interface TemplateState {
  auth?: { user?: User }
  i18n: I18n
  request?: unknown
  csrfToken?: unknown
  csrfField?: unknown
  cspNonce?: unknown
}

/** What a fragment gets from the page around it: who, in which language, and what forms need. Not the page's own data. */
const fromPage = ({ auth, i18n, request, csrfToken, csrfField, cspNonce }: TemplateState) => {
  return { auth, i18n, request, csrfToken, csrfField, cspNonce }
}

/**
 * `{{{ await pluginSlot('call_at_hand', { call }) }}}` is the place on a page where add-ons show theirs.
 * Empty when nobody is logged in.
 */
export function shareWithTemplates(edge: Edge, slots: PluginSlots) {
  async function pluginSlot<Name extends keyof Slots>(
    this: TemplateState,
    name: Name,
    props: Slots[Name] & object
  ) {
    const user = this.auth?.user
    if (!user) return ''
    const renderer = edge.createRenderer().share(fromPage(this))
    return slots.render(name, user, props, (template, data) => renderer.render(template, data))
  }
  edge.global('pluginSlot', pluginSlot)
}
