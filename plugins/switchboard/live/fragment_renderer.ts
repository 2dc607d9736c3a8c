import edge from 'edge.js'
import i18nManager from '@adonisjs/i18n/services/main'
import { elapsed } from '../screen/duration.ts'

/** Renders the plugin's fragments outside a request, in a given language. */
export class FragmentRenderer {
  render(fragment: string, values: object, locale: string): Promise<string> {
    const i18n = i18nManager.locale(locale)
    const t = i18n.t.bind(i18n)
    return edge
      .createRenderer()
      .share({ i18n, t, locale, elapsed })
      .render(`switchboard::fragments/${fragment}`, { ...values })
  }
}
