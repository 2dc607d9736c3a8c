import type { IncomingMessage } from 'node:http'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import router from '@adonisjs/core/services/router'
import type User from '#access/models/user'
import { guardedRoutes } from '#plugin_host/mount_routes'
import { aCustomerWith, cancel, pluginNamed } from '#tests/plugin_suite/world'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

interface Address {
  method: string
  url: string
  ability: string
}

/** Every route of the plugin, with something in the place of each parameter: nobody should get far enough to miss it. */
function addresses(id: string): Address[] {
  return guardedRoutes(router)
    .filter(({ needed }) => needed.pluginId === id)
    .flatMap(({ route, needed }) => {
      const url = route.pattern.replace(/:\w+\??|\*/g, '1')
      const methods = route.methods.filter((method) => method !== 'HEAD')
      return methods.map((method) => ({ method, url, ability: needed.ability }))
    })
}

/** A page without a made-up parameter must really come. */
function isPlainPage({ method, url }: Address): boolean {
  return method === 'GET' && !url.split('/').includes('1')
}

/** What comes is read to its end, but a live stream has none. */
function readBody(response: unknown, done: (error: null, body: string) => void) {
  const message = response as IncomingMessage
  if (message.headers['content-type']?.startsWith('text/event-stream')) {
    message.destroy()
    return done(null, '')
  }
  message.on('end', () => done(null, '')).resume()
}

async function visit(client: ApiClient, { url, method }: Address, user?: User) {
  const request = client.request(url, method).redirects(0).withCsrfToken()
  request.request.parse(readBody)
  const response = await (user ? request.loginAs(user) : request)
  return { status: response.status(), goesTo: String(response.header('location')) }
}

async function statusOf(client: ApiClient, address: Address, user: User): Promise<number> {
  const { status } = await visit(client, address, user)
  return status
}

export function proveRoutes(id: string): void {
  test.group(`${id}: routes`, () => {
    test('[S1] an anonymous visitor is asked to log in', async ({ client, assert }) => {
      for (const address of addresses(id)) {
        const { status, goesTo } = await visit(client, address)
        assert.equal(status, 302, named(address))
        assert.match(goesTo, /^\/login/, named(address))
      }
    })

    test('[A0] an add-on that is not ordered answers 404', async ({ client, assert }) => {
      const { manifest } = await pluginNamed(id)
      const user = await aUser(await aCustomer(), { abilities: manifest.abilities })
      for (const address of addresses(id)) {
        assert.equal(await statusOf(client, address, user), 404, named(address))
      }
    })

    test('[A0] what one customer ordered answers 404 to another, and to provider staff', async ({
      client,
      assert,
    }) => {
      const { manifest } = await pluginNamed(id)
      await aCustomerWith(id)
      const strangers = [
        await aUser(await aCustomer(), { abilities: manifest.abilities }),
        await aStaffUser(),
      ]
      for (const address of addresses(id)) {
        for (const stranger of strangers) {
          assert.equal(await statusOf(client, address, stranger), 404, named(address))
        }
      }
    })

    test('[S2] a user without the ability gets 403, whatever else is granted', async ({
      client,
      assert,
    }) => {
      const { manifest } = await pluginNamed(id)
      const customer = await aCustomerWith(id)
      for (const address of addresses(id)) {
        const others = manifest.abilities.filter((ability) => ability !== address.ability)
        const user = await aUser(customer, { abilities: others })
        assert.equal(await statusOf(client, address, user), 403, named(address))
      }
    })

    test('[A0] it opens with the ability, and answers 404 as soon as it is cancelled', async ({
      client,
      assert,
    }) => {
      for (const address of addresses(id)) {
        const customer = await aCustomerWith(id)
        const user = await aUser(customer, { abilities: [address.ability] })
        const status = await statusOf(client, address, user)
        if (isPlainPage(address)) assert.equal(status, 200, named(address))
        else assert.notEqual(status, 403, named(address))

        await cancel(customer, id, user)
        assert.equal(await statusOf(client, address, user), 404, named(address))
      }
    })
  })
}

function named({ method, url }: Address): string {
  return `${method} ${url}`
}
