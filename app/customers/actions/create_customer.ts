import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { dayOf } from '#core/calendar_day'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import Agreement from '#customers/models/agreement'
import Customer from '#customers/models/customer'

export interface CreateCustomerInput {
  name: string
  /** Nine digits, checked. */
  organisationNumber: string
  /** One of those that the provider sells. */
  plan: string
  /** The first day, such as `2026-11-24`. */
  startsOn: string
  locale: Customer['locale']
}

export type CreateCustomerRefusal = 'organisation_number_taken' | 'starts_in_the_past'

/** A new customer with its agreement. Active at once when the first day is today, otherwise when that day has come. */
export class CreateCustomer {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    input: CreateCustomerInput,
    by: Actor
  ): Promise<Result<Customer, CreateCustomerRefusal>> {
    const at = this.clock.now()
    if (input.startsOn < dayOf(at)) return refused('starts_in_the_past')
    const { organisationNumber } = input
    if (await Customer.findBy({ organisationNumber })) return refused('organisation_number_taken')
    try {
      return done(await db.transaction((client) => this.#create(input, by, at, client)))
    } catch (error) {
      if (await Customer.findBy({ organisationNumber })) return refused('organisation_number_taken')
      throw error
    }
  }

  async #create(
    { name, organisationNumber, locale, plan, startsOn }: CreateCustomerInput,
    by: Actor,
    at: number,
    client: TransactionClientContract
  ): Promise<Customer> {
    const isStarted = startsOn <= dayOf(at)
    const status = isStarted ? 'active' : 'upcoming'
    const startedAt = isStarted ? DateTime.fromMillis(at, { zone: 'utc' }) : null
    const facts = { name, organisationNumber, locale, status, version: 1 } as const
    const customer = await Customer.create(facts, { client })
    const { id: customerId } = customer
    const agreement = await Agreement.create({ customerId, plan, startsOn, startedAt }, { client })
    const subject = { type: 'customer', id: customerId, name }
    const after = { name, organisation_number: organisationNumber, locale, ...agreement.facts }
    const event = { customerId, by, action: 'customer.created', subject, after }
    await recordAudit(event, at, client)
    return customer
  }
}
