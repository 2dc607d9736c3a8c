import vine from '@vinejs/vine'
import app from '@adonisjs/core/services/app'
import { done } from '#core/result'
import { billedCustomers } from '#administration/billing/queries/billed_customers'
import { billingBasis } from '#administration/billing/queries/billing_basis'
import { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { operation } from '#provisioning/operation'
import { pageOf, paging } from '#provisioning/pages_of'

const get = operation({
  ...{ id: 'getBilling', method: 'GET', path: '/billing/:month', tag: 'Billing' },
  scope: 'billing:read',
  summary: 'What each customer is to pay for its add-ons in a month',
  says: 'The days until today, so a month that is over does not change any more. Money is whole øre, without VAT.',
  query: vine.create(paging),
  answer: { status: 200, schema: 'BillingBasis', isPage: true },
  refusals: [],
  async perform({ path: { month }, query }) {
    const [at, catalogue] = [Date.now(), await app.container.make(AddOnCatalogue)]
    const find = async (after: number, limit: number) => {
      const customers = await billedCustomers(month, after, limit)
      const bases = await billingBasis(customers, month, catalogue, at)
      return bases.map((basis) => ({ id: basis.customer.id, ...basis }))
    }
    const page = await pageOf(query, find, ({ id, lines, totalOere }) => ({
      ...{ customerId: id, lines, totalOere },
    }))
    return done({ body: page })
  },
})

export const billingOperations = [get]
