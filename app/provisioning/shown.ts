/** Things as programs see them. */
import type { DateTime } from 'luxon'
import type User from '#access/models/user'
import type Entitlement from '#customers/add_ons/models/entitlement'
import type Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'
import type AssignedNumber from '#numbers/models/assigned_number'
import type { Answer } from '#provisioning/answers'

export function shownCustomer(customer: Customer): Answer<'Customer'> {
  const { id, name, organisationNumber, status, locale, version } = customer
  return { id, name, organisationNumber, status, locale, version, ...timesOf(customer) }
}

export function shownUser(user: User): Answer<'User'> {
  const { id, username, firstName, lastName, title, departmentId, extension } = user
  const { mobileNumber, email, locale, isBlocked, version } = user
  return {
    ...{ id, customerId: user.customerId!, role: user.role as Answer<'User'>['role'], username },
    ...{ firstName, lastName, title, departmentId, extension, mobileNumber, email },
    ...{ locale, isBlocked, version, ...timesOf(user) },
  }
}

export function shownNumber(assigned: AssignedNumber): Answer<'Number'> {
  const { id, customerId, number, label, queueId, createdAt } = assigned
  return { id, customerId, number, label, queueId, createdAt: utc(createdAt) }
}

export function shownAgreement(agreement: Agreement): Answer<'Agreement'> {
  const { customerId, plan, status, startsOn, suspendedAt, terminatedAt } = agreement
  return {
    ...{ customerId, plan, status, startsOn },
    // What was made a moment ago has fields that nobody has set.
    endsOn: agreement.endsOn ?? null,
    suspendedAt: suspendedAt ? utc(suspendedAt) : null,
    suspensionReason: agreement.suspensionReason ?? null,
    terminatedAt: terminatedAt ? utc(terminatedAt) : null,
    terminationReason: agreement.terminationReason ?? null,
    eraseOn: agreement.eraseOn ?? null,
  }
}

/** As it stands at `at` (epoch ms). */
export function shownOrder(order: Entitlement, at: number): Answer<'AddOnOrder'> {
  const { id, pluginId: addOnId, activatedAt, cancelledAt } = order
  const period = { from: utc(activatedAt), until: cancelledAt ? utc(cancelledAt) : null }
  return { id, addOnId, state: order.stateAt(at), ...period }
}

function timesOf({ createdAt, updatedAt }: { createdAt: DateTime; updatedAt: DateTime }) {
  return { createdAt: utc(createdAt), updatedAt: utc(updatedAt) }
}

/** To the second, as the database keeps it: the same now and when it is read later. */
const utc = (at: DateTime): string =>
  at.toUTC().startOf('second').toISO({ suppressMilliseconds: true })!
