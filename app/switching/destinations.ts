/**
 * From a called number to a customer's queue. This stands in the way of every new call, so what was
 * found is remembered for a moment; a change of numbers or of a customer's status counts within that moment.
 */
import { impossible } from '#core/result'
import type { Clock } from '#core/clock'
import type { PortAnswers } from '#core/extension_points'
import Customer from '#customers/models/customer'
import { toE164 } from '#numbers/e164'
import { findAssignment } from '#numbers/queries/find_assignment'
import type { Assignment } from '#numbers/queries/find_assignment'
import { highestPriority } from '#queues/ports/call_priority'
import type { Destination } from './exchange.ts'

interface Route {
  /** E.164 */
  calledNumber: string
  assignment: Assignment | null
}

const REMEMBER_MS = 1000
const MOST_REMEMBERED = 10_000

export class Destinations {
  /** By the number as the network wrote it: reading it as E.164 is half the work. */
  #remembered = new Map<string, Route & { until: number }>()

  constructor(
    private readonly clock: Clock,
    private readonly ports: PortAnswers,
    private readonly log: { warn(context: object, message: string): void }
  ) {}

  async find(called: string, callerNumber: string | null): Promise<Destination | null> {
    const { calledNumber, assignment } = await this.#routeOf(called)
    if (!assignment) return null
    const { customerId, queueId } = assignment
    const priority =
      queueId === null ? 0 : await this.#priorityOf(customerId, queueId, callerNumber)
    return { customerId, queueId, calledNumber, priority }
  }

  async #routeOf(called: string): Promise<Route> {
    const known = this.#remembered.get(called)
    if (known && known.until > this.clock.now()) return known
    const calledNumber = toE164(called)
    const route = { calledNumber, assignment: await this.#lookUp(calledNumber) }
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear()
    this.#remembered.set(called, { ...route, until: this.clock.now() + REMEMBER_MS })
    return route
  }

  /** A suspended or terminated customer's numbers lead nowhere. */
  async #lookUp(number: string): Promise<Assignment | null> {
    const assignment = await findAssignment(number)
    const customer = assignment && (await Customer.find(assignment.customerId))
    if (!assignment || !customer) return null
    switch (customer.status) {
      case 'active':
        return assignment
      case 'upcoming':
      case 'suspended':
      case 'terminated':
        return null
      default:
        return impossible(customer.status)
    }
  }

  async #priorityOf(customerId: number, queueId: number, callerNumber: string | null) {
    const sources = await this.ports.of('callPriority', customerId)
    return highestPriority(sources, { customerId, queueId, callerNumber }, (error) =>
      this.log.warn({ err: error, customerId }, 'An add-on could not tell a caller’s priority')
    )
  }
}
