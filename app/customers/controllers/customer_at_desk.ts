import { errors, type HttpContext } from '@adonisjs/core/http'
import Customer from '#customers/models/customer'

/** The customer that a page at the provider's desk is about, by `:customer`. @throws E_ROUTE_NOT_FOUND for nobody's id. */
export async function customerAtDesk({ params, request }: HttpContext): Promise<Customer> {
  const customer = /^\d{1,9}$/.test(params.customer) ? await Customer.find(params.customer) : null
  if (!customer) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
  return customer
}
