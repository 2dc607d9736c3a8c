import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { futurePrice } from '#administration/billing/validators'
import { dayOf } from '#core/calendar_day'
import { SetFuturePrice } from '#customers/add_ons/actions/set_future_price'
import { WithdrawPrice } from '#customers/add_ons/actions/withdraw_price'
import { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { priceList } from '#customers/add_ons/queries/price_list'

/** The price list: what counts, what counted, and prices to come, which alone can be changed. */
@inject()
export default class PricesController {
  constructor(
    private catalogue: AddOnCatalogue,
    private setFuturePrice: SetFuturePrice,
    private withdrawPrice: WithdrawPrice
  ) {}

  async index(ctx: HttpContext) {
    return this.#show(ctx)
  }

  async store(ctx: HttpContext) {
    const typed = await ctx.request.validateUsing(futurePrice)
    const { addOn: addOnId, kroner, per, validFrom } = typed
    const input = { addOnId, oerePerMonth: oereOf(kroner), per, validFrom }
    const outcome = await this.setFuturePrice.execute(input, actorOf(ctx))
    if (!outcome.ok) {
      ctx.response.status(422)
      return this.#show(ctx, { ...typed, refusal: outcome.refusal })
    }
    ctx.session.flash('notice', 'billing.price_set')
    return ctx.response.redirect().toPath('/provider/prices')
  }

  async destroy(ctx: HttpContext) {
    const outcome = await this.withdrawPrice.execute(Number(ctx.params.price), actorOf(ctx))
    if (!outcome.ok) {
      ctx.response.status(422)
      return this.#show(ctx, { refusal: outcome.refusal })
    }
    ctx.session.flash('notice', 'billing.price_withdrawn')
    return ctx.response.redirect().toPath('/provider/prices')
  }

  async #show({ view }: HttpContext, typed: object = {}) {
    const addOns = this.catalogue.list()
    const prices = await priceList(addOns)
    const today = dayOf(Date.now())
    return view.render('pages/billing/prices', { addOns, prices, today, ...typed })
  }
}

/** Whole øre of `199`, `199,5` or `199.50`. */
function oereOf(kroner: string): number {
  const [whole, part = ''] = kroner.split(/[.,]/)
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
