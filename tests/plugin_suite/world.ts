import app from '@adonisjs/core/services/app'
import type User from '#access/models/user'
import type Customer from '#customers/models/customer'
import { CancelAddOn } from '#customers/add_ons/actions/cancel_add_on'
import type { Plugin } from '#plugin_host/contract'
import { PluginRegistry } from '#plugin_host/registry'
import { aCustomer } from '#tests/support/world'

export async function pluginNamed(id: string): Promise<Plugin> {
  const registry = await app.container.make(PluginRegistry)
  const plugin = registry.get(id)
  if (!plugin) throw new Error(`"${id}" is not installed`)
  return plugin
}

/** A customer that has the add-on, and all that the add-on requires. */
export async function aCustomerWith(id: string): Promise<Customer> {
  const registry = await app.container.make(PluginRegistry)
  return aCustomer({}, registry.neededFor(id))
}

export async function cancel(customer: Customer, addOnId: string, by: User): Promise<void> {
  const action = await app.container.make(CancelAddOn)
  const actor = { kind: 'user' as const, id: by.id, name: by.name, address: null }
  const outcome = await action.execute(customer, { addOnId }, actor)
  if (!outcome.ok) throw new Error(outcome.refusal)
}
