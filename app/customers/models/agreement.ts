import { DateTime } from 'luxon'
import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { Facts } from '#audit/audit_event'
import { dayOf, daysAfter } from '#core/calendar_day'
import type { CustomerStatus } from '#customers/models/customer'

/** What a customer and the provider have agreed, from the first day until it is terminated (terms 5). */
export default class Agreement extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  /** One of `config/agreements.ts`. */
  @column()
  declare plan: string

  /** The first day, Norwegian. */
  @column()
  declare startsOn: string

  /** Null until the first day has come. */
  @column.dateTime()
  declare startedAt: DateTime | null

  /** The last day; null while nobody has terminated it. */
  @column()
  declare endsOn: string | null

  @column.dateTime()
  declare suspendedAt: DateTime | null

  @column()
  declare suspensionReason: string | null

  /** Null until the last day is over. */
  @column.dateTime()
  declare terminatedAt: DateTime | null

  @column()
  declare terminationReason: string | null

  /** From this day everything that the customer has stored is erased; null until it has ended. */
  @column()
  declare eraseOn: string | null

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  /** Decides the customer's status, wherever that is read. */
  get status(): CustomerStatus {
    if (this.terminatedAt) return 'terminated'
    if (this.suspendedAt) return 'suspended'
    return this.startedAt ? 'active' : 'upcoming'
  }

  /** It will end on a day that is known. */
  get isEnding() {
    return this.endsOn !== null && this.terminatedAt === null
  }

  /** What the audit log tells about it. */
  get facts(): Facts {
    const { plan, startsOn, endsOn, eraseOn, suspensionReason, terminationReason } = this
    const ends = { ends_on: endsOn ?? null, erase_on: eraseOn ?? null }
    const reason = terminationReason ?? suspensionReason ?? null
    return { status: this.status, plan, starts_on: startsOn, ...ends, reason }
  }

  /** `at` is epoch milliseconds, here and below. */
  start(at: number): void {
    this.startedAt = moment(at)
  }

  suspend(at: number, reason: string): void {
    this.suspendedAt = moment(at)
    this.suspensionReason = reason
  }

  reopen(): void {
    this.suspendedAt = null
    this.suspensionReason = null
  }

  endOn(day: string, reason: string): void {
    this.endsOn = day
    this.terminationReason = reason
  }

  withdrawTermination(): void {
    this.endsOn = null
    this.terminationReason = null
  }

  /** On the last day, or later; the countdown to erasure begins. */
  terminate(at: number, eraseAfterDays: number): void {
    this.terminatedAt = moment(at)
    this.endsOn ??= dayOf(at)
    this.eraseOn = daysAfter(this.endsOn, eraseAfterDays)
  }
}

const moment = (at: number) => DateTime.fromMillis(at, { zone: 'utc' })
