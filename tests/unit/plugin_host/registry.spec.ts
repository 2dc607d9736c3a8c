import { test } from '@japa/runner'
import { PluginRegistry } from '#plugin_host/registry'
import { problemsOf } from '#plugin_host/registry_rules'
import { aPlugin, installed } from '#tests/unit/plugin_host/world'

test.group('The plugins of an installation are refused', () => {
  test('when one is listed that does not exist', ({ assert }) => {
    const problems = problemsOf([{ id: 'vip_list', plugin: undefined, tables: [] }])
    assert.deepEqual(problems, [
      'config/plugins.ts lists "vip_list", but plugins/vip_list/plugin.ts is not there',
    ])
  })

  test('when one is listed twice', ({ assert }) => {
    const nps = installed(aPlugin({ id: 'nps' }))
    assert.deepEqual(problemsOf([nps, nps]), ['config/plugins.ts lists "nps" more than once'])
  })

  test('when an id cannot be a folder, a disk and a table prefix', ({ assert }) => {
    assert.deepEqual(problemsOf([installed(aPlugin({ id: 'nps2' }))]), [
      '"nps2": a plugin id has only a-z and _',
    ])
  })

  test('when a plugin calls itself something else', ({ assert }) => {
    const problems = problemsOf([{ id: 'vip_list', plugin: aPlugin({ id: 'nps' }), tables: [] }])
    assert.include(problems, 'plugins/vip_list/plugin.ts calls itself "nps"')
  })

  test('when one requires what is not installed', ({ assert }) => {
    const nps = aPlugin({ id: 'nps', requires: ['sms'] })
    assert.deepEqual(problemsOf([installed(nps)]), ['nps: requires "sms", which is not installed'])
  })

  test('when they require each other, the ring told once', ({ assert }) => {
    const ring = [
      aPlugin({ id: 'a', requires: ['b'] }),
      aPlugin({ id: 'b', requires: ['c'] }),
      aPlugin({ id: 'c', requires: ['a'] }),
    ]
    assert.deepEqual(problemsOf(ring.map((one) => installed(one))), [
      'plugins require each other: a -> b -> c -> a',
    ])
  })

  test('when a migration touches a table that is not its own', ({ assert }) => {
    assert.deepEqual(problemsOf([installed(aPlugin({ id: 'nps' }), ['nps_scores', 'calls'])]), [
      'nps: a migration touches the table "calls"; a plugin\'s tables begin with "nps_"',
    ])
  })

  test('when a migration hides the name of a table', ({ assert }) => {
    assert.lengthOf(problemsOf([installed(aPlugin({ id: 'nps' }), [null])]), 1)
  })

  test('[R8] when one does not say what it stores about people', ({ assert }) => {
    const silent = aPlugin({ id: 'nps' })
    Reflect.deleteProperty(silent, 'personalData')
    assert.deepEqual(problemsOf([installed(silent)]), [
      'nps: personalData is missing; [] says that it stores nothing about anybody',
    ])
  })

  test('when an ability carries the name of another', ({ assert }) => {
    assert.deepEqual(problemsOf([installed(aPlugin({ id: 'nps', abilities: ['calls.read'] }))]), [
      'nps: the ability "calls.read" must begin with "nps."',
    ])
  })

  test('when a job has no time', ({ assert }) => {
    const jobs = [{ name: 'ask', schedule: 'at noon', run: async () => {} }]
    assert.deepEqual(problemsOf([installed(aPlugin({ id: 'nps' }, { jobs }))]), [
      'nps: the job "ask" has no valid schedule: "at noon"',
    ])
  })

  test('with everything that is wrong in one message', ({ assert }) => {
    const missing = { plugin: undefined, tables: [] }
    const start = () =>
      new PluginRegistry([
        { id: 'a', ...missing },
        { id: 'b', ...missing },
      ])
    assert.throws(start, /plugins\/a\/plugin\.ts[\s\S]*plugins\/b\/plugin\.ts/)
  })
})

test.group('The registry', () => {
  const base = aPlugin({ id: 'base' })
  const middle = aPlugin({ id: 'middle', requires: ['base'] })
  const top = aPlugin({ id: 'top', requires: ['middle'] })
  const registry = new PluginRegistry([top, middle, base].map((one) => installed(one)))

  test('knows all that a plugin leans on, in whatever order they are listed', ({ assert }) => {
    assert.sameMembers(registry.neededFor('top'), ['top', 'middle', 'base'])
    assert.deepEqual(registry.neededFor('base'), ['base'])
    assert.deepEqual(registry.neededFor('gone'), [])
  })

  test('knows who leans on a plugin', ({ assert }) => {
    assert.deepEqual(registry.requiring('middle'), [top.manifest])
  })

  test('is content with nothing installed', ({ assert }) => {
    assert.isEmpty(new PluginRegistry([]).all())
  })
})
