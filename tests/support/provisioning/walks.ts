/** One good request for each operation of the document: so that every one is asked for, and answers as described. */
import type { ApiResponse } from '@japa/api-client'
import { system } from '#audit/actor'
import { dayOf, daysAfter } from '#core/calendar_day'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { TerminateCustomer } from '#customers/actions/terminate_customer'
import type Customer from '#customers/models/customer'
import { aCustomer, aNumber, aUser, order } from '#tests/support/world'
import type { Program } from '#tests/support/provisioning/program'

type Walk = (program: Program, customer: Customer) => Promise<ApiResponse>

export const WALKS: Record<string, Walk> = {
  listCustomers: (program) => program.get('/customers?limit=2'),
  getCustomer: (program, { id }) => program.get(`/customers/${id}`),

  createCustomer: (program) =>
    program.post('/customers', {
      ...{ name: 'Program AS', organisationNumber: '310564303', plan: 'standard' },
      startsOn: dayOf(Date.now()),
    }),
  updateCustomer: async (program, { id }) =>
    program.patch(`/customers/${id}`, { name: 'Nytt navn AS' }, { 'if-match': '"1"' }),

  getAgreement: (program, { id }) => program.get(`/customers/${id}/agreement`),
  suspendCustomer: (program, { id }) =>
    program.put(`/customers/${id}/suspension`, { reason: 'Ubetalt' }),
  reopenCustomer: async (program, customer) => {
    await new SuspendCustomer().execute(customer, { reason: 'Ubetalt' }, ROBOT)
    return program.delete(`/customers/${customer.id}/suspension`)
  },
  terminateCustomer: (program, { id }) =>
    program.put(`/customers/${id}/termination`, { reason: 'Sagt opp', endsOn: null }),
  withdrawTermination: async (program, customer) => {
    const input = { reason: 'Sagt opp', endsOn: daysAfter(dayOf(Date.now()), 30) }
    await new TerminateCustomer().execute(customer, input, ROBOT)
    return program.delete(`/customers/${customer.id}/termination`)
  },

  listAddOnOrders: async (program, customer) => {
    await order(customer, 'switchboard')
    return program.get(`/customers/${customer.id}/add-ons`)
  },
  orderAddOn: (program, { id }) => program.put(`/customers/${id}/add-ons/switchboard`, {}),
  cancelAddOn: async (program, customer) => {
    await order(customer, 'switchboard')
    return program.delete(`/customers/${customer.id}/add-ons/switchboard`)
  },

  getBilling: async (program) => {
    await aCustomer({}, ['switchboard'])
    return program.get(`/billing/${dayOf(Date.now()).slice(0, 7)}`)
  },

  listUsers: async (program, customer) => {
    await aUser(customer)
    return program.get(`/customers/${customer.id}/users`)
  },
  getUser: async (program, customer) => program.get(await userPath(customer)),
  createUser: (program, { id }) => program.post(`/customers/${id}/users`, aPerson()),
  updateUser: async (program, customer) =>
    program.patch(await userPath(customer), { title: 'Selger' }, { 'if-match': '"1"' }),
  deleteUser: async (program, customer) => program.delete(await userPath(customer)),
  blockUser: async (program, customer) => program.put(`${await userPath(customer)}/block`),
  unblockUser: async (program, customer) => program.delete(`${await userPath(customer)}/block`),

  listNumbers: async (program, customer) => {
    await aNumber(customer, null)
    return program.get(`/customers/${customer.id}/numbers`)
  },
  getNumber: async (program, customer) => {
    const { id } = await aNumber(customer, null)
    return program.get(`/customers/${customer.id}/numbers/${id}`)
  },
  searchNumbers: async (program, customer) => {
    const { number } = await aNumber(customer, null)
    return program.post('/numbers/search', { number })
  },
}

export function walk(operationId: string, program: Program): Promise<ApiResponse> {
  return aCustomer().then((customer) => WALKS[operationId](program, customer))
}

const ROBOT = system('test')

let people = 0

export const aPerson = () => ({
  ...{ firstName: 'Kari', lastName: 'Nordmann', role: 'user' },
  email: `kari-${++people}@program.example`,
})

async function userPath(customer: Customer): Promise<string> {
  const { id } = await aUser(customer)
  return `/customers/${customer.id}/users/${id}`
}
