import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#audit/controllers/actor_of'
import { ReopenCustomer } from '#customers/actions/reopen_customer'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { answerChange } from '#customers/controllers/answer_change'
import Customer from '#customers/models/customer'
import { suspension } from '#customers/validators/customer'

export default class SuspensionsController {
  async store(ctx: HttpContext) {
    const customer = await Customer.findOrFail(ctx.params.customer)
    const typed = await ctx.request.validateUsing(suspension)
    const input = { reason: typed.suspensionReason }
    const outcome = await new SuspendCustomer().execute(customer, input, actorOf(ctx))
    return answerChange(ctx, customer, outcome, { notice: 'customers.suspended', typed })
  }

  async destroy(ctx: HttpContext) {
    const customer = await Customer.findOrFail(ctx.params.customer)
    const outcome = await new ReopenCustomer().execute(customer, actorOf(ctx))
    return answerChange(ctx, customer, outcome, { notice: 'customers.reopened' })
  }
}
