import { errors, type HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { EditNumber, type EditNumberRefusal } from '#numbers/actions/edit_number'
import {
  numberOfCustomer,
  numbersOfCustomer,
  type CustomerNumber,
} from '#numbers/queries/numbers_of_customer'
import { queueChoices } from '#numbers/queries/queue_choices'
import { editing } from '#numbers/validators/customer_numbers'

/** The customer's own numbers: what they are called and where they lead. */
export default class OwnNumbersController {
  async index({ customer, view }: HttpContext) {
    return view.render('pages/numbers/own', { numbers: await numbersOfCustomer(customer.id) })
  }

  async edit(ctx: HttpContext) {
    return this.#show(ctx, await ownNumber(ctx))
  }

  async update(ctx: HttpContext) {
    const { id: numberId } = await ownNumber(ctx)
    const { label, queueId = null, version } = await ctx.request.validateUsing(editing)
    const input = { numberId, label, queueId, version }
    const outcome = await new EditNumber().execute(ctx.customer, input, actorOf(ctx))
    if (!outcome.ok) return this.#show(ctx, await ownNumber(ctx), outcome.refusal)
    ctx.session.flash('notice', 'numbers.saved')
    return ctx.response.redirect().toPath('/admin/numbers')
  }

  async #show(
    { customer, request, response, view }: HttpContext,
    number: CustomerNumber,
    refusal?: EditNumberRefusal
  ) {
    if (refusal) response.status(refusal === 'changed_meanwhile' ? 409 : 422)
    const typed = refusal ? request.only(['label', 'queueId']) : number
    const queues = await queueChoices(customer.id)
    return view.render('pages/numbers/edit', { number, typed, queues, refusal })
  }
}

/** @throws E_ROUTE_NOT_FOUND for what is not the customer's. */
async function ownNumber({ customer, params, request }: HttpContext): Promise<CustomerNumber> {
  const number = await numberOfCustomer(customer.id, Number(params.number))
  if (!number) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
  return number
}
