/**
 * From a called number to a customer's queue. This stands in the way of every new call, so what was
 * found is remembered for a moment; a change of numbers or of a customer's status counts within that moment,
 * and in the process that made it at once, because it is told to forget.
 */
import type { Clock } from '#core/clock'
import type { PortAnswers } from '#core/extension_points'
import Customer, { type CustomerStatus } from '#customers/models/customer'
import { toE164 } from '#numbers/e164'
import { weekOf } from '#numbers/opening_hours/queries'
import { isOpen } from '#numbers/opening_hours/week'
import { findAssignment } from '#numbers/queries/find_assignment'
import type { Assignment } from '#numbers/queries/find_assignment'
import { highestPriority } from '#queues/ports/call_priority'
import type { Announcement, Destination } from './exchange.ts'

interface Route {
  /** E.164 */
  calledNumber: string
  assignment: Assignment | null
  /** Why nobody answers there, in sound; null when the customer is active and open. */
  announcement: Announcement | null
}

/** What callers hear of a customer who is not active, or has closed for the day: the name of a stored sound for each reason. */
export type Announcements = Record<Exclude<CustomerStatus, 'active'> | 'closed', string>

const REMEMBER_MS = 1000
const MOST_REMEMBERED = 10_000

export class Destinations {
  /** By the number as the network wrote it: reading it as E.164 is half the work. */
  #remembered = new Map<string, Route & { until: number }>()

  constructor(
    private readonly clock: Clock,
    private readonly ports: PortAnswers,
    private readonly announcements: Announcements,
    private readonly log: { warn(context: object, message: string): void }
  ) {}

  async find(
    called: string,
    callerNumber: string | null
  ): Promise<Destination | Announcement | null> {
    const { calledNumber, assignment, announcement } = await this.#routeOf(called)
    if (announcement) return announcement
    if (!assignment) return null
    const { customerId, queueId } = assignment
    const priority =
      queueId === null ? 0 : await this.#priorityOf(customerId, queueId, callerNumber)
    return { customerId, queueId, calledNumber, priority }
  }

  /** The customer's agreement or opening hours have changed: their numbers are looked up anew, at once. */
  forget(customerId: number): void {
    for (const [called, { assignment }] of this.#remembered) {
      if (assignment?.customerId === customerId) this.#remembered.delete(called)
    }
  }

  /** Those of these numbers (E.164) that are remembered are looked up anew at their next call. */
  forgetNumbers(numbers: readonly string[]): void {
    const changed = new Set(numbers)
    for (const [called, { calledNumber }] of this.#remembered) {
      if (changed.has(calledNumber)) this.#remembered.delete(called)
    }
  }

  async #routeOf(called: string): Promise<Route> {
    const known = this.#remembered.get(called)
    if (known && known.until > this.clock.now()) return known
    const calledNumber = toE164(called)
    const route = { calledNumber, ...(await this.#lookUp(calledNumber)) }
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear()
    this.#remembered.set(called, { ...route, until: this.clock.now() + REMEMBER_MS })
    return route
  }

  async #lookUp(number: string): Promise<Pick<Route, 'assignment' | 'announcement'>> {
    const assignment = await findAssignment(number)
    const customer = assignment && (await Customer.find(assignment.customerId))
    if (!assignment || !customer) return { assignment: null, announcement: null }
    const reason = customer.isActive ? await this.#closedNow(customer) : customer.status
    const isServed = reason === null || reason === 'active'
    return { assignment, announcement: isServed ? null : { sound: this.announcements[reason] } }
  }

  async #closedNow({ id }: Customer): Promise<'closed' | null> {
    return isOpen(await weekOf(id), this.clock.now()) ? null : 'closed'
  }

  async #priorityOf(customerId: number, queueId: number, callerNumber: string | null) {
    const sources = await this.ports.of('callPriority', customerId)
    return highestPriority(sources, { customerId, queueId, callerNumber }, (error) =>
      this.log.warn({ err: error, customerId }, 'An add-on could not tell a caller’s priority')
    )
  }
}
