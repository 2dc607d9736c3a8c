import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import type { Fragment } from '#plugin_host/fragments'
import { on, type CustomerEvent } from '#plugin_host/listening'
import { PluginListeners } from '#plugin_host/listeners'
import { navigationFor } from '#plugin_host/navigation'
import { PluginPorts } from '#plugin_host/ports'
import { PluginSlots } from '#plugin_host/slots'
import { aHost, aLog, aPlugin, aUser } from '#tests/unit/plugin_host/world'

/** The door and one more menu entry for those who may set it up. */
const nps = aPlugin({
  id: 'nps',
  abilities: ['nps.view', 'nps.manage'],
  navigation: [
    { label: 'nps.settings', href: '/nps/settings', order: 900, ability: 'nps.manage' },
    { label: 'nps.title', href: '/nps', order: 300 },
  ],
})

test.group('The menu', () => {
  test('[S2] has the entries that the user may open, lowest order first', async ({ assert }) => {
    const board = aPlugin({
      id: 'board',
      navigation: [{ label: 'board.title', href: '/board', order: 200 }],
    })
    const host = aHost([nps, board])
    host.addOns.set(7, new Set(['nps', 'board']))
    host.abilities.set(1, ['nps.view', 'nps.manage', 'board.use'])
    host.abilities.set(2, ['nps.view'])
    const hrefs = async (user: number) => {
      const menu = await navigationFor(aUser(user, 7), host.available)
      return menu.map(({ href }) => href)
    }
    assert.deepEqual(await hrefs(1), ['/board', '/nps', '/nps/settings'])
    assert.deepEqual(await hrefs(2), ['/nps'])
  })

  test('[P1] is empty for provider staff', async ({ assert }) => {
    const host = aHost([nps])
    host.abilities.set(1, ['nps.view'])
    assert.isEmpty(await navigationFor(aUser(1, null), host.available))
  })
})

test.group('A slot', () => {
  const inSlot = (id: string, fragment: Partial<Fragment<object>> = {}) =>
    aPlugin({ id }, { slots: { card: { template: `${id}::card`, ...fragment } } as object })

  async function shown(plugins: ReturnType<typeof inSlot>[], abilities: string[]) {
    const host = aHost(plugins)
    host.addOns.set(7, new Set(['a', 'b', 'c']))
    host.abilities.set(1, abilities)
    const { log, errors } = aLog()
    const slots = new PluginSlots(host.available, log)
    const render = async (template: string, data: object) => `${template} ${JSON.stringify(data)};`
    const props = { call: 1 } as never
    const html = await slots.render('card' as never, aUser(1, 7), props, render)
    return { html, errors }
  }

  test('shows the fragments of those the user may see, in order', async ({ assert }) => {
    const { html } = await shown(
      [
        inSlot('b', { data: () => ({ score: 9 }) }),
        inSlot('a'),
        inSlot('c', { ability: 'c.manage' }),
      ],
      ['a.use', 'b.use', 'c.use']
    )
    assert.equal(html, 'b::card {"score":9};a::card {"call":1};')
  })

  test('stays empty where a fragment has nothing to show', async ({ assert }) => {
    const { html } = await shown([inSlot('a', { data: () => null })], ['a.use'])
    assert.equal(html, '')
  })

  test('loses only the fragment that fails, and the log knows', async ({ assert }) => {
    const broken = () => {
      throw new Error('service away')
    }
    const { html, errors } = await shown(
      [inSlot('a', { data: broken }), inSlot('b')],
      ['a.use', 'b.use']
    )
    assert.equal(html, 'b::card {"call":1};')
    assert.lengthOf(errors, 1)
  })
})

test.group('A listener', () => {
  class CallRang implements CustomerEvent {
    constructor(readonly customerId: number) {}
  }

  function hearing(handle: (event: CallRang) => void) {
    class Hears {
      handle(event: CallRang) {
        handle(event)
      }
    }
    const listening = on(CallRang, async () => ({ default: Hears }))
    const plugin = aPlugin({ id: 'nps' }, { listen: [listening] })
    const host = aHost([plugin])
    host.addOns.set(7, new Set(['nps']))
    const { log, errors } = aLog()
    const listeners = new PluginListeners(app.container, host.entitlements, log)
    return { hear: listeners.guarded(plugin, listening), errors }
  }

  test('[A0] hears only of customers that have the add-on', async ({ assert }) => {
    const heard: number[] = []
    const { hear } = hearing(({ customerId }) => void heard.push(customerId))
    await hear(new CallRang(8))
    await hear(new CallRang(7))
    assert.deepEqual(heard, [7])
  })

  test('that fails disturbs nobody, and the log knows', async ({ assert }) => {
    const { hear, errors } = hearing(() => {
      throw new Error('service away')
    })
    await hear(new CallRang(7))
    assert.lengthOf(errors, 1)
  })
})

test.group('A port', () => {
  test('[A0] is answered by the add-ons that the customer has, in order', async ({ assert }) => {
    const answering = (id: string) => aPlugin({ id }, { provides: { greeting: id } as object })
    const host = aHost([answering('b'), aPlugin({ id: 'mute' }), answering('a'), answering('c')])
    host.addOns.set(7, new Set(['a', 'b', 'mute']))
    const ports = new PluginPorts(host.registry, host.entitlements)
    assert.deepEqual(await ports.of('greeting' as never, 7), ['b', 'a'])
    assert.deepEqual(await ports.of('greeting' as never, 8), [])
  })
})
