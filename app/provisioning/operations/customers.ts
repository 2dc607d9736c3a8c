import vine from '@vinejs/vine'
import config from '@adonisjs/core/services/config'
import { done } from '#core/result'
import { LOCALES } from '#core/http/locale'
import { CreateCustomer } from '#customers/actions/create_customer'
import { UpdateCustomer } from '#customers/actions/update_customer'
import Agreement from '#customers/models/agreement'
import Customer from '#customers/models/customer'
import { day, organisationNumber } from '#customers/validators/rules'
import { CUSTOMER_STATUSES } from '#provisioning/answers'
import { customerIn } from '#provisioning/found'
import { operation } from '#provisioning/operation'
import { pageOf, paging } from '#provisioning/pages_of'
import { shownCustomer } from '#provisioning/shown'

const tag = 'Customers'

const plan = () => vine.enum(config.get<string[]>('agreements.plans'))
const name = () => vine.string().trim().minLength(2).maxLength(120)

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
  async perform({ query: { organisationNumber: wanted, status, ...where } }) {
    const find = (after: number, limit: number) =>
      Customer.query()
        .where('id', '>', after)
        .if(wanted, (found) => found.where('organisationNumber', wanted!))
        .if(status, (found) => found.where('status', status!))
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

const create = operation({
  ...{ id: 'createCustomer', method: 'POST', path: '/customers', tag, scope: 'customers:write' },
  summary: 'A new customer with its agreement',
  says: 'Active at once when the first day is today (in Norway), otherwise upcoming until that day.',
  body: vine.create({
    name: name(),
    organisationNumber: organisationNumber().meta({ description: 'Nine digits, checked' }),
    startsOn: day().meta({ format: 'date' }),
    plan: plan(),
    locale: vine.enum(LOCALES).optional(),
  }),
  example: {
    ...{ name: 'Fjordbygg AS', organisationNumber: '310748129' },
    ...{ startsOn: '2027-01-04', plan: 'standard', locale: 'nb' },
  },
  answer: { status: 201, schema: 'Customer', hasVersion: true, hasLocation: true },
  refusals: ['organisation_number_taken', 'starts_in_the_past'],
  async perform({ body: { locale = 'nb', ...facts }, by }) {
    const created = await new CreateCustomer().execute({ ...facts, locale }, by)
    if (!created.ok) return created
    const { id, version } = created.value
    return done({ body: shownCustomer(created.value), version, location: `/customers/${id}` })
  },
})

const update = operation({
  ...{ id: 'updateCustomer', method: 'PATCH', path: '/customers/:customer', tag },
  scope: 'customers:write',
  summary: 'Changes name, plan or language',
  says: 'What is left out stays as it is.',
  needsVersion: true,
  body: vine.create({
    name: name().optional(),
    plan: plan().optional(),
    locale: vine.enum(LOCALES).optional(),
  }),
  example: { plan: 'premium' },
  answer: { status: 200, schema: 'Customer', hasVersion: true },
  refusals: ['changed_meanwhile'],
  async perform({ path, body, version, by }) {
    const customer = await customerIn(path)
    const agreement = await Agreement.findByOrFail('customerId', customer.id)
    const standing = { name: customer.name, locale: customer.locale, plan: agreement.plan }
    const updated = await new UpdateCustomer().execute(
      customer,
      { ...standing, ...body, version },
      by
    )
    if (!updated.ok) return updated
    return done({ body: shownCustomer(updated.value), version: updated.value.version })
  },
})

export const customerOperations = [list, get, create, update]
