import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { PortAnswers, type Ports } from '#core/extension_points'
import type Customer from '#customers/models/customer'
import type { CustomerEvent, Listening } from '#plugin_host/listening'
import { JobRound } from '#plugin_host/job_round'
import { PluginListeners } from '#plugin_host/listeners'
import { aCustomerWith, cancel, pluginNamed } from '#tests/plugin_suite/world'
import { aCustomer, aUser } from '#tests/support/world'

/** Lets the same thing happen to a stranger, to a customer with the add-on, and to that customer after cancelling. */
async function happensAround(id: string, thing: (customer: Customer) => Promise<unknown>) {
  const [customer, stranger] = [await aCustomerWith(id), await aCustomer()]
  await thing(stranger)
  await thing(customer)
  await cancel(customer, id, await aUser(customer))
  await thing(customer)
  return { customer, stranger }
}

/** Puts a spy where the container would make the plugin's own listener. */
async function spyOn({ load }: Listening): Promise<number[]> {
  const heard: number[] = []
  const { default: listenerClass } = await load()
  const handle = ({ customerId }: CustomerEvent) => void heard.push(customerId)
  app.container.swap(listenerClass, () => ({ handle }))
  return heard
}

export function proveReactions(id: string): void {
  test.group(`${id}: listeners, jobs and answers`, (group) => {
    group.each.teardown(() => app.container.restoreAll())

    test('[A0] events are heard only while the customer has the add-on', async ({ assert }) => {
      const plugin = await pluginNamed(id)
      const listeners = await app.container.make(PluginListeners)
      for (const listening of plugin.listen ?? []) {
        const heard = await spyOn(listening)
        const hear = listeners.guarded(plugin, listening)
        const { customer } = await happensAround(id, (one) => hear({ customerId: one.id }))
        assert.deepEqual(heard, [customer.id], listening.event.name)
      }
    })

    test('[A0] jobs run only while the customer has the add-on', async ({ assert }) => {
      const plugin = await pluginNamed(id)
      const round = await app.container.make(JobRound)
      for (const job of plugin.jobs ?? []) {
        const ran: number[] = []
        const spy = { ...job, run: async (one: Customer) => void ran.push(one.id) }
        const { signal } = new AbortController()
        const { customer, stranger } = await happensAround(id, () => round.run(plugin, spy, signal))
        const turns = ran.filter((one) => [customer.id, stranger.id].includes(one))
        assert.deepEqual(turns, [customer.id, customer.id], job.name)
      }
    })

    test('[A0] ports are answered only while the customer has the add-on', async ({ assert }) => {
      const { provides = {} } = await pluginNamed(id)
      const answers = await app.container.make(PortAnswers)
      for (const port of Object.keys(provides) as (keyof Ports)[]) {
        const answered: number[] = []
        const { customer } = await happensAround(id, async (one) => {
          const given: unknown[] = await answers.of(port, one.id)
          if (given.includes(provides[port])) answered.push(one.id)
        })
        assert.deepEqual(answered, [customer.id], port)
      }
    })
  })
}
