import vine from '@vinejs/vine'
import { done } from '#core/result'
import Customer from '#customers/models/customer'
import { CUSTOMER_STATUSES } from '#provisioning/answers'
import { customerIn } from '#provisioning/found'
import { operation } from '#provisioning/operation'
import { pageOf, paging } from '#provisioning/pages_of'
import { shownCustomer } from '#provisioning/shown'

const tag = 'Customers'

const list = operation({
  ...{ id: 'listCustomers', method: 'GET', path: '/customers', tag, scope: 'customers:read' },
  summary: 'All customers, the oldest first',
  query: vine.create({
    ...paging,
    organisationNumber: vine
      .string()
      .regex(/^\d{9}$/)
      .optional(),
    status: vine.enum(CUSTOMER_STATUSES).optional(),
  }),
  answer: { status: 200, schema: 'Customer', isPage: true },
  refusals: [],
  async perform({ query: { organisationNumber, status, ...where } }) {
    const find = (after: number, limit: number) =>
      Customer.query()
        .where('id', '>', after)
        .if(organisationNumber, (found) => found.where({ organisationNumber }))
        .if(status, (found) => found.where({ status }))
        .orderBy('id')
        .limit(limit)
    return done({ body: await pageOf(where, find, shownCustomer) })
  },
})

const get = operation({
  ...{ id: 'getCustomer', method: 'GET', path: '/customers/:customer', tag },
  scope: 'customers:read',
  summary: 'One customer',
  answer: { status: 200, schema: 'Customer', hasVersion: true },
  refusals: [],
  async perform({ path }) {
    const customer = await customerIn(path)
    return done({ body: shownCustomer(customer), version: customer.version })
  },
})

export const customerOperations = [list, get]
