import { Exception } from '@adonisjs/core/exceptions'
import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type Customer from '#customers/models/customer'

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** The customer of the user who is logged in; there after the `customer` middleware. */
    customer: Customer
  }
}

/** The one customer that a request may see and change. Provider staff have none, so to them the address does not exist. */
export default class CustomerMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const user = ctx.auth.getUserOrFail()
    if (user.customerId === null) {
      throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
    }
    if (!user.customer.isActive) {
      throw new Exception('Customer is not active', { status: 403, code: 'E_CUSTOMER_NOT_ACTIVE' })
    }
    ctx.customer = user.customer
    return next()
  }
}
