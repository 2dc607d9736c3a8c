import { errors, type HttpContext } from '@adonisjs/core/http'
import User from '#access/models/user'

/** The person that the address names. @throws 404 for anybody who is not at this customer. */
export async function personOf({ customer, params, request }: HttpContext): Promise<User> {
  const user = await User.query().where({ customerId: customer.id, id: params.user }).first()
  if (!user) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
  return user
}
