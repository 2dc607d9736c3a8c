import { errors, type HttpContext } from '@adonisjs/core/http'
import Customer from '#customers/models/customer'
import type { Plugin } from '#plugin_host/contract'
import type { PluginRegistry } from '#plugin_host/registry'

/** Whose add-ons are looked at, and from where. */
export interface Desk {
  customer: Customer
  /** Where their pages are. */
  base: string
  layout: 'layouts/section' | 'layouts/customer'
}

/** A contact person's own company, or at the provider's desk the customer in the address. @throws 404 when there is none. */
export async function deskOf({ customer, params }: HttpContext): Promise<Desk> {
  if (customer) return { customer, base: '/admin/add-ons', layout: 'layouts/section' }
  const named = await Customer.findOrFail(params.customer)
  return {
    customer: named,
    base: `/provider/customers/${named.id}/add-ons`,
    layout: 'layouts/customer',
  }
}

/** The add-on in the address. @throws 404 when it is not installed. */
export function addOnIn({ params, request }: HttpContext, registry: PluginRegistry): Plugin {
  const plugin = registry.get(params.addOn)
  if (!plugin) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
  return plugin
}
