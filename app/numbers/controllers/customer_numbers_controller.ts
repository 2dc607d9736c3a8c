import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { customerAtDesk } from '#customers/controllers/customer_at_desk'
import type Customer from '#customers/models/customer'
import { AssignNumbers, type AssignOutcome } from '#numbers/actions/assign_numbers'
import { TakeBackNumbers } from '#numbers/actions/take_back_numbers'
import { readNumberList, type NumberList } from '#numbers/number_list'
import { firstFree, freeSeries } from '#numbers/queries/free_series'
import { numbersOfCustomer } from '#numbers/queries/numbers_of_customer'
import {
  assigning,
  assigningBlock,
  LARGEST_BLOCK,
  takingBack,
} from '#numbers/validators/customer_numbers'

/** What is wrong, in words, and the numbers or lines it is wrong with. */
interface Refusal {
  key: string
  examples?: readonly string[]
}

/** A customer's numbers at the provider's desk: given from the stock and taken back to it. */
export default class CustomerNumbersController {
  async index(ctx: HttpContext) {
    return this.#show(ctx, await customerAtDesk(ctx))
  }

  /** Those that somebody wrote: one, several, or a range. */
  async store(ctx: HttpContext) {
    const customer = await customerAtDesk(ctx)
    const { list, label } = await ctx.request.validateUsing(assigning)
    const { numbers, problems } = readNumberList(list)
    const wrong = problemWith({ numbers, problems })
    if (wrong) return this.#show(ctx, customer, wrong)
    const wanted = numbers.map(({ number }) => number)
    const input = { numbers: wanted, label }
    return this.#answer(
      ctx,
      customer,
      await new AssignNumbers().execute(customer, input, actorOf(ctx))
    )
  }

  /** The first free ones of a series. */
  async storeBlock(ctx: HttpContext) {
    const customer = await customerAtDesk(ctx)
    const { series, amount, label } = await ctx.request.validateUsing(assigningBlock)
    const numbers = await firstFree(series, amount, Date.now())
    if (numbers.length < amount) return this.#show(ctx, customer, { key: 'too_few_free' })
    const input = { numbers, label }
    return this.#answer(
      ctx,
      customer,
      await new AssignNumbers().execute(customer, input, actorOf(ctx))
    )
  }

  async destroy(ctx: HttpContext) {
    const customer = await customerAtDesk(ctx)
    const { numbers: numberIds } = await ctx.request.validateUsing(takingBack)
    const outcome = await new TakeBackNumbers().execute(customer, { numberIds }, actorOf(ctx))
    if (!outcome.ok) return this.#show(ctx, customer, { key: outcome.refusal })
    return back(ctx, customer, 'numbers.taken_back')
  }

  #answer(ctx: HttpContext, customer: Customer, outcome: AssignOutcome) {
    if (outcome.ok) return back(ctx, customer, 'numbers.assigned')
    return this.#show(ctx, customer, { key: outcome.refusal, examples: outcome.numbers })
  }

  async #show({ request, response, view }: HttpContext, customer: Customer, refusal?: Refusal) {
    if (refusal) response.status(409)
    return view.render('pages/numbers/customer', {
      customer,
      numbers: await numbersOfCustomer(customer.id),
      series: await freeSeries(Date.now()),
      refusal: refusal && { ...refusal, examples: refusal.examples?.slice(0, 5) ?? [] },
      typed: refusal ? request.only(['list', 'label', 'amount', 'series']) : {},
      largestBlock: LARGEST_BLOCK,
    })
  }
}

function problemWith({ numbers, problems }: NumberList): Refusal | null {
  if (problems.length > 0) {
    return { key: `line.${problems[0].problem}`, examples: problems.map(({ text }) => text) }
  }
  if (numbers.length > LARGEST_BLOCK) return { key: 'too_many' }
  return numbers.length === 0 ? { key: 'none_written' } : null
}

function back({ response, session }: HttpContext, { id }: Customer, noticeKey: string) {
  session.flash('notice', noticeKey)
  return response.redirect().toPath(`/provider/customers/${id}/numbers`)
}
