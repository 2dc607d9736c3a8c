import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import type { Slots } from '#core/extension_points'
import type User from '#access/models/user'
import { AvailablePlugins } from '#plugin_host/available_plugins'
import { guardedRoutes } from '#plugin_host/mount_routes'
import { navigationFor } from '#plugin_host/navigation'
import { PluginSlots } from '#plugin_host/slots'
import { aCustomerWith, pluginNamed } from '#tests/plugin_suite/world'
import { aCustomer, aUser } from '#tests/support/world'

async function menuOf(id: string, user: User) {
  const menu = await navigationFor(user, await app.container.make(AvailablePlugins))
  const { manifest } = await pluginNamed(id)
  const own = manifest.navigation.map(({ href }) => href)
  return menu.map(({ href }) => href).filter((href) => own.includes(href))
}

export function proveScreens(id: string): void {
  test.group(`${id}: menu and slots`, () => {
    test('[S2] the menu shows it only to a user who may use it', async ({ assert }) => {
      const { manifest } = await pluginNamed(id)
      const customer = await aCustomerWith(id)
      const permitted = await aUser(customer, { abilities: manifest.abilities })
      assert.sameMembers(
        await menuOf(id, permitted),
        manifest.navigation.map(({ href }) => href)
      )
      assert.isEmpty(await menuOf(id, await aUser(customer)))
    })

    test('[A0] the menu does not show it when it is not ordered', async ({ assert }) => {
      const { manifest } = await pluginNamed(id)
      assert.isEmpty(
        await menuOf(id, await aUser(await aCustomer(), { abilities: manifest.abilities }))
      )
    })

    test('[S2] whoever sees a menu entry may open it', async ({ assert }) => {
      const { manifest } = await pluginNamed(id)
      for (const { href, ability = manifest.abilities[0] } of manifest.navigation) {
        const pages = guardedRoutes(router).filter(({ route }) => route.pattern === href)
        const needed = pages.map((page) => page.needed)
        assert.deepInclude(needed, { pluginId: id, ability }, `${href} in the menu`)
      }
    })

    test('[A0] slots stay empty when it is not ordered or not permitted', async ({ assert }) => {
      const plugin = await pluginNamed(id)
      const slots = await app.container.make(PluginSlots)
      const stranger = await aUser(await aCustomer(), { abilities: plugin.manifest.abilities })
      const unpermitted = await aUser(await aCustomerWith(id))
      const shown: string[] = []
      const render = async (template: string) => String(shown.push(template))
      for (const slot of Object.keys(plugin.slots ?? {}) as (keyof Slots)[]) {
        for (const user of [stranger, unpermitted]) {
          await slots.render(slot, user, {} as never, render)
        }
      }
      assert.isEmpty(shown.filter((template) => template.startsWith(`${id}::`)))
    })
  })
}
