/** What is answered, thing by thing. A program may count on every field being there. */
import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'

/** Upcoming: the agreement begins on a date that is not here yet. */
export const CUSTOMER_STATUSES = ['upcoming', 'active', 'suspended', 'terminated'] as const

const id = vine.number({ strict: true }).withoutDecimals().min(1)
const version = id.clone()
const moment = vine.string().meta({ format: 'date-time', description: 'RFC 3339, UTC' })
const perhapsMoment = vine
  .string()
  .nullable()
  .meta({ format: 'date-time', description: 'RFC 3339, UTC' })
const day = vine.string().meta({ format: 'date' })
const perhapsDay = vine.string().nullable().meta({ format: 'date' })
const amount = vine.number({ strict: true }).withoutDecimals()
const locale = vine.enum(['nb', 'en'])
const perhaps = () => vine.string().nullable()

export const SCHEMAS = {
  Customer: vine.create({
    id,
    name: vine.string(),
    organisationNumber: vine.string().regex(/^\d{9}$/),
    status: vine.enum(CUSTOMER_STATUSES),
    locale,
    version,
    createdAt: moment,
    updatedAt: moment,
  }),
  Agreement: vine.create({
    customerId: id,
    plan: vine.string(),
    status: vine.enum(CUSTOMER_STATUSES),
    startsOn: day,
    endsOn: perhapsDay,
    suspendedAt: perhapsMoment,
    suspensionReason: perhaps(),
    terminatedAt: perhapsMoment,
    terminationReason: perhaps(),
    eraseOn: perhapsDay,
  }),
  AddOnOrder: vine.create({
    id,
    addOnId: vine.string(),
    state: vine.enum(['ordered', 'active', 'ending', 'cancelled']),
    from: moment,
    until: perhapsMoment,
  }),
  BillingBasis: vine.create({
    customerId: id,
    lines: vine.array(
      vine.object({
        addOnId: vine.string(),
        per: vine.enum(['customer', 'user']),
        oerePerMonth: amount,
        days: amount,
        unitDays: amount.meta({ description: 'Days, once for every user when it is per user' }),
        amountOere: amount,
      })
    ),
    totalOere: amount,
  }),
  User: vine.create({
    id,
    customerId: id,
    role: vine.enum(['contact_person', 'operator', 'user']),
    username: vine.string(),
    firstName: vine.string(),
    lastName: vine.string(),
    title: perhaps(),
    departmentId: vine.number({ strict: true }).nullable(),
    extension: perhaps(),
    mobileNumber: perhaps(),
    email: perhaps(),
    locale: locale.nullable(),
    isBlocked: vine.boolean({ strict: true }),
    version,
    createdAt: moment,
    updatedAt: moment,
  }),
  Number: vine.create({
    id,
    customerId: id,
    number: vine.string().meta({ description: 'E.164 with plus' }),
    label: vine.string(),
    queueId: vine.number({ strict: true }).nullable(),
    createdAt: moment,
  }),
}

export type SchemaName = keyof typeof SCHEMAS
export type Answer<Name extends SchemaName> = Infer<(typeof SCHEMAS)[Name]>
