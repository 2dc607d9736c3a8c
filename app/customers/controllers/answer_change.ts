import type { HttpContext } from '@adonisjs/core/http'
import type { Result } from '#core/result'
import { showCustomer } from '#customers/controllers/show_customer'
import Customer from '#customers/models/customer'

/** Back to the customer's page: with the news, or with why it was refused and what was typed. */
export async function answerChange(
  ctx: HttpContext,
  { id }: Customer,
  outcome: Result<unknown, string>,
  { notice, typed }: { notice: string; typed?: object }
) {
  if (!outcome.ok) {
    ctx.response.status(409)
    const { refusal } = outcome
    return showCustomer(ctx, await Customer.findOrFail(id), { refusal, typed })
  }
  ctx.session.flash('notice', notice)
  return ctx.response.redirect().toPath(`/provider/customers/${id}`)
}
