import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#audit/controllers/actor_of'
import { TerminateCustomer } from '#customers/actions/terminate_customer'
import { WithdrawTermination } from '#customers/actions/withdraw_termination'
import { answerChange } from '#customers/controllers/answer_change'
import Customer from '#customers/models/customer'
import { termination } from '#customers/validators/customer'

export default class TerminationsController {
  async store(ctx: HttpContext) {
    const customer = await Customer.findOrFail(ctx.params.customer)
    const typed = await ctx.request.validateUsing(termination)
    const endsOn = typed.when === 'day' ? typed.endsOn! : null
    const input = { reason: typed.terminationReason, endsOn }
    const outcome = await new TerminateCustomer().execute(customer, input, actorOf(ctx))
    const notice = endsOn === null ? 'customers.terminated' : 'customers.termination_planned'
    return answerChange(ctx, customer, outcome, { notice, typed })
  }

  async destroy(ctx: HttpContext) {
    const customer = await Customer.findOrFail(ctx.params.customer)
    const outcome = await new WithdrawTermination().execute(customer, actorOf(ctx))
    return answerChange(ctx, customer, outcome, { notice: 'customers.termination_withdrawn' })
  }
}
