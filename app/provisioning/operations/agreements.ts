import vine from '@vinejs/vine'
import { done } from '#core/result'
import { ReopenCustomer } from '#customers/actions/reopen_customer'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { TerminateCustomer } from '#customers/actions/terminate_customer'
import { WithdrawTermination } from '#customers/actions/withdraw_termination'
import Agreement from '#customers/models/agreement'
import { day } from '#customers/validators/rules'
import { customerIn } from '#provisioning/found'
import { operation } from '#provisioning/operation'
import { shownAgreement } from '#provisioning/shown'

const tag = 'Agreements'

const reason = () => vine.string().trim().minLength(3).maxLength(200)

const get = operation({
  ...{ id: 'getAgreement', method: 'GET', path: '/customers/:customer/agreement', tag },
  scope: 'customers:read',
  summary: 'What the customer and the provider have agreed',
  answer: { status: 200, schema: 'Agreement' },
  refusals: [],
  async perform({ path }) {
    const { id } = await customerIn(path)
    return done({ body: shownAgreement(await Agreement.findByOrFail('customerId', id)) })
  },
})

const suspend = operation({
  ...{ id: 'suspendCustomer', method: 'PUT', path: '/customers/:customer/suspension', tag },
  scope: 'customers:write',
  summary: 'Closes an active customer until it is reopened',
  says: 'Every session ends at once; nothing is deleted.',
  body: vine.create({ reason: reason() }),
  example: { reason: 'Ubetalt faktura 2026-114' },
  answer: { status: 200, schema: 'Agreement' },
  refusals: ['not_active'],
  async perform({ path, body, by }) {
    const outcome = await new SuspendCustomer().execute(await customerIn(path), body, by)
    return outcome.ok ? done({ body: shownAgreement(outcome.value) }) : outcome
  },
})

const reopen = operation({
  ...{ id: 'reopenCustomer', method: 'DELETE', path: '/customers/:customer/suspension', tag },
  scope: 'customers:write',
  summary: 'Opens a suspended customer again',
  answer: { status: 200, schema: 'Agreement' },
  refusals: ['not_suspended'],
  async perform({ path, by }) {
    const outcome = await new ReopenCustomer().execute(await customerIn(path), by)
    return outcome.ok ? done({ body: shownAgreement(outcome.value) }) : outcome
  },
})

const terminate = operation({
  ...{ id: 'terminateCustomer', method: 'PUT', path: '/customers/:customer/termination', tag },
  scope: 'customers:write',
  summary: 'Ends the agreement, now or when a day is over',
  says: 'When it ends, every way in ends at once and the countdown to erasure begins. `endsOn: null` ends it now.',
  body: vine.create({
    reason: reason(),
    endsOn: day().nullable().meta({ format: 'date', description: 'The last day; null: now' }),
  }),
  example: { reason: 'Sagt opp av kunden', endsOn: '2027-06-30' },
  answer: { status: 200, schema: 'Agreement' },
  refusals: ['already_terminated', 'already_ending', 'ends_in_the_past', 'ends_before_it_starts'],
  async perform({ path, body, by }) {
    const outcome = await new TerminateCustomer().execute(await customerIn(path), body, by)
    return outcome.ok ? done({ body: shownAgreement(outcome.value) }) : outcome
  },
})

const withdraw = operation({
  ...{ id: 'withdrawTermination', method: 'DELETE', path: '/customers/:customer/termination', tag },
  scope: 'customers:write',
  summary: 'Takes back a termination whose last day is not over',
  answer: { status: 200, schema: 'Agreement' },
  refusals: ['not_ending'],
  async perform({ path, by }) {
    const outcome = await new WithdrawTermination().execute(await customerIn(path), by)
    return outcome.ok ? done({ body: shownAgreement(outcome.value) }) : outcome
  },
})

export const agreementOperations = [get, suspend, reopen, terminate, withdraw]
