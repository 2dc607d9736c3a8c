import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { installedPlugins } from '#config/plugins'
import { installedWith } from '#plugin_host/installed_with'
import { PluginRegistry } from '#plugin_host/registry'
import { loadInstallations } from '#providers/load_installations'

test.group('The installation', () => {
  test('starts with what config/plugins.ts lists', async ({ assert }) => {
    const registry = await app.container.make(PluginRegistry)
    assert.deepEqual(
      registry.all().map(({ manifest }) => manifest.id),
      installedPlugins
    )
  })

  test('starts without any one of them, and those that require it', async ({ assert }) => {
    const full = await app.container.make(PluginRegistry)
    for (const left of installedPlugins) {
      const rest = installedPlugins.filter((id) => !full.neededFor(id).includes(left))
      const registry = new PluginRegistry(await loadInstallations(app.appRoot, rest))
      assert.lengthOf(registry.all(), rest.length)
    }
  })

  test('does not start with a plugin that is not there', async ({ assert }) => {
    const [missing] = await loadInstallations(app.appRoot, ['no_such_plugin'])
    assert.throws(() => new PluginRegistry([missing]), /plugins\/no_such_plugin\/plugin\.ts/)
  })

  test('takes a new plugin last in its list', ({ assert }) => {
    const list = 'export const installedPlugins: string[] = '
    assert.equal(installedWith(`${list}[]`, 'nps'), `${list}['nps']`)
    assert.equal(installedWith(`${list}[\n  'nps',\n]`, 'board'), `${list}['nps', 'board']`)
    assert.throws(() => installedWith('nothing here', 'nps'))
  })
})
