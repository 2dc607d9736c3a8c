import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { monthOf } from '#administration/billing/month'
import { billedCustomers } from '#administration/billing/queries/billed_customers'
import { billingBasis } from '#administration/billing/queries/billing_basis'
import { billingPage } from '#administration/billing/validators'
import { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import Customer from '#customers/models/customer'

const PER_PAGE = 25

/** What customers are to pay for a month: everybody, and one. */
@inject()
export default class BillingController {
  constructor(private catalogue: AddOnCatalogue) {}

  async index({ request, view }: HttpContext) {
    const at = Date.now()
    const { month = monthOf(at), after = 0 } = await request.validateUsing(billingPage)
    const found = await billedCustomers(month, after, PER_PAGE + 1)
    const shown = found.slice(0, PER_PAGE)
    return view.render('pages/billing/all', {
      ...{ month, isFirst: after === 0, isOpen: month >= monthOf(at) },
      next: found.length > PER_PAGE ? shown[PER_PAGE - 1].id : null,
      bases: await billingBasis(shown, month, this.catalogue, at),
    })
  }

  async show({ params, request, view }: HttpContext) {
    const at = Date.now()
    const { month = monthOf(at) } = await request.validateUsing(billingPage)
    const customer = await Customer.findOrFail(params.customer)
    const [basis] = await billingBasis([customer], month, this.catalogue, at)
    const titles = new Map(this.catalogue.list().map(({ id, title }) => [id, title]))
    const isOpen = month >= monthOf(at)
    return view.render('pages/billing/customer', { ...basis, customer, month, isOpen, titles })
  }
}
