import { errors, type HttpContext } from '@adonisjs/core/http'
import { BlockUser } from '#access/actions/block_user'
import { UnblockUser } from '#access/actions/unblock_user'
import { actorOf } from '#access/controllers/actor_of'
import User from '#access/models/user'
import { customerAtDesk } from '#customers/controllers/customer_at_desk'

/** Provider staff shut a contact person out, and let them in again (S4). */
export default class BlocksController {
  async store(ctx: HttpContext) {
    const { customer, userId } = await contactPerson(ctx)
    await new BlockUser().execute(customer, { userId }, actorOf(ctx))
    return back(ctx, 'contact_persons.blocked')
  }

  async destroy(ctx: HttpContext) {
    const { customer, userId } = await contactPerson(ctx)
    await new UnblockUser().execute(customer, { userId }, actorOf(ctx))
    return back(ctx, 'contact_persons.unblocked')
  }
}

/** @throws E_ROUTE_NOT_FOUND for who is none: other users are their contact person's to block. */
async function contactPerson(ctx: HttpContext) {
  const customer = await customerAtDesk(ctx)
  const userId = Number(ctx.params.contact_person)
  const role = 'contact_person'
  const user = await User.query().where({ customerId: customer.id, id: userId, role }).first()
  if (!user) throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
  return { customer, userId }
}

function back({ params, response, session }: HttpContext, noticeKey: string) {
  session.flash('notice', noticeKey)
  return response.redirect().toPath(`/provider/customers/${params.customer}/contact-persons`)
}
