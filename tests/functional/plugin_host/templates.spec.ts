import { Edge } from 'edge.js'
import { test } from '@japa/runner'
import i18nManager from '@adonisjs/i18n/services/main'
import { shareWithTemplates } from '#plugin_host/edge_globals'
import { PluginSlots } from '#plugin_host/slots'
import type User from '#access/models/user'
import { aHost, aLog, aPlugin, aUser } from '#tests/unit/plugin_host/world'

const PAGE = `
{{{ await pluginSlot('card', { name: '<Ola>' }) }}}
`

/** An Edge of its own, so that the application's keeps the real plugins. */
function aPage(page = PAGE) {
  const nps = aPlugin({ id: 'nps' }, { slots: { card: { template: 'nps::card' } } as object })
  const host = aHost([nps])
  host.addOns.set(7, new Set(['nps']))
  host.abilities.set(1, ['nps.use'])
  const engine = Edge.create()
  engine.registerTemplate('nps::card', {
    template: `<b>{{ name }} in {{ i18n.locale }}</b>`,
  })
  engine.registerTemplate('card_frame', {
    template: `<p>{{{ await pluginSlot('card', { name: '<Kari>' }) }}}</p>`,
  })
  shareWithTemplates(engine, new PluginSlots(host.available, aLog().log))
  return (user?: User, locale = 'en') =>
    engine
      .createRenderer()
      .share({ auth: { user }, i18n: i18nManager.locale(locale) })
      .renderRaw(page)
}

test.group('A page', () => {
  test("has the add-ons' fragments, in its language and escaped", async ({ assert }) => {
    const render = aPage()
    const inEnglish = await render(aUser(1, 7))
    assert.include(inEnglish, '<b>&lt;Ola&gt; in en</b>')
    assert.include(await render(aUser(1, 7), 'nb'), '<b>&lt;Ola&gt; in nb</b>')
  })

  test('[A0] has nothing of them for others, or when nobody is logged in', async ({ assert }) => {
    const render = aPage()
    for (const user of [aUser(1, 8), aUser(2, 7), aUser(3, null), undefined]) {
      assert.match(await render(user), /^\s*$/)
    }
  })

  test('can hold them inside a component', async ({ assert }) => {
    const render = aPage(`@!component('card_frame')`)
    assert.equal(await render(aUser(1, 7)), '<p><b>&lt;Kari&gt; in en</b></p>')
  })
})
