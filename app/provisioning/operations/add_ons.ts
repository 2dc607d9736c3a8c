import vine from '@vinejs/vine'
import app from '@adonisjs/core/services/app'
import { done } from '#core/result'
import { CancelAddOn } from '#customers/add_ons/actions/cancel_add_on'
import { OrderAddOn } from '#customers/add_ons/actions/order_add_on'
import Entitlement from '#customers/add_ons/models/entitlement'
import { day } from '#customers/validators/rules'
import { customerIn } from '#provisioning/found'
import { operation } from '#provisioning/operation'
import { pageOf, paging } from '#provisioning/pages_of'
import { shownOrder } from '#provisioning/shown'

const tag = 'Add-ons'

const from = day()
  .optional()
  .meta({ format: 'date', description: 'From that day’s first moment; now, when left out' })

const list = operation({
  ...{ id: 'listAddOnOrders', method: 'GET', path: '/customers/:customer/add-ons', tag },
  scope: 'add-ons:read',
  summary: 'All orders of add-ons that the customer has and has had',
  query: vine.create(paging),
  answer: { status: 200, schema: 'AddOnOrder', isPage: true },
  refusals: [],
  async perform({ path, query }) {
    const { id: customerId } = await customerIn(path)
    const at = Date.now()
    const find = (after: number, limit: number) =>
      Entitlement.query().where({ customerId }).where('id', '>', after).orderBy('id').limit(limit)
    return done({ body: await pageOf(query, find, (order) => shownOrder(order, at)) })
  },
})

const order = operation({
  ...{ id: 'orderAddOn', method: 'PUT', path: '/customers/:customer/add-ons/:addOn', tag },
  scope: 'add-ons:write',
  summary: 'Gives the customer an add-on, now or from a day',
  says: 'What the customer has so already changes nothing.',
  body: vine.create({ from }),
  example: { from: '2027-02-01' },
  answer: { status: 204 },
  refusals: [
    ...(['unknown_add_on', 'customer_not_active', 'date_has_passed', 'changed_meanwhile'] as const),
    ...(['required_add_on_missing', 'required_add_on_ending'] as const),
  ],
  async perform({ path, body, by }) {
    const customer = await customerIn(path)
    const action = await app.container.make(OrderAddOn)
    const ordered = await action.execute(customer, { addOnId: path.addOn, ...body }, by)
    return ordered.ok ? done({}) : ordered
  },
})

const cancel = operation({
  ...{ id: 'cancelAddOn', method: 'DELETE', path: '/customers/:customer/add-ons/:addOn', tag },
  scope: 'add-ons:write',
  summary: 'Takes an add-on from the customer, now or from a day',
  says: 'Cancelling what the customer does not have changes nothing.',
  query: vine.create({ from }),
  answer: { status: 204 },
  refusals: ['date_has_passed', 'needed_by_another_add_on', 'changed_meanwhile'],
  async perform({ path, query, by }) {
    const customer = await customerIn(path)
    const action = await app.container.make(CancelAddOn)
    const cancelled = await action.execute(customer, { addOnId: path.addOn, ...query }, by)
    return cancelled.ok ? done({}) : cancelled
  },
})

export const addOnOperations = [list, order, cancel]
