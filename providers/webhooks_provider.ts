import type { ApplicationService } from '@adonisjs/core/types'
import UserBlocked from '#access/events/user_blocked'
import { SystemClock } from '#core/clock'
import AddOnCancelled from '#customers/add_ons/events/add_on_cancelled'
import AddOnOrdered from '#customers/add_ons/events/add_on_ordered'
import CustomerReopened from '#customers/events/customer_reopened'
import CustomerStarted from '#customers/events/customer_started'
import CustomerSuspended from '#customers/events/customer_suspended'
import CustomerTerminated from '#customers/events/customer_terminated'
import PersonChanged from '#directory/events/person_changed'
import PersonDeleted from '#directory/events/person_deleted'
import NumberAssigned from '#numbers/events/number_assigned'
import NumberDirected from '#numbers/events/number_directed'
import NumberTakenBack from '#numbers/events/number_taken_back'
import { Courier } from '#provisioning/webhooks/courier'
import type { WebhookEvent, WebhookEventType } from '#provisioning/webhooks/events'
import { putDownEvent } from '#provisioning/webhooks/put_down_event'
import { AddressGuard } from '#provisioning/webhooks/sending/address_guard'

const CUSTOMER_EVENTS = [
  [CustomerStarted, 'customer.started'],
  [CustomerSuspended, 'customer.suspended'],
  [CustomerReopened, 'customer.reopened'],
  [CustomerTerminated, 'customer.terminated'],
] as const

/** Puts the areas' events down for webhooks, and delivers them while the web server runs. */
export default class WebhooksProvider {
  #courier?: Courier
  #clock = new SystemClock()

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(AddressGuard, async () => {
      const { default: config } = await import('#config/provisioning')
      return new AddressGuard(config.webhooks)
    })
  }

  async start() {
    const emitter = await this.app.container.make('emitter')
    const tell = this.#tell.bind(this)
    for (const [event, type] of CUSTOMER_EVENTS) {
      emitter.on(event, ({ customerId }) => tell({ type, customerId, data: {} }))
    }
    const person = (type: WebhookEventType) => (event: UserBlocked) =>
      // Staff are nobody's customer, and nothing that other systems are told of.
      event.customerId === null
        ? undefined
        : tell({ type, customerId: event.customerId, data: { userId: event.userId } })
    emitter.on(PersonChanged, person('user.changed'))
    emitter.on(UserBlocked, person('user.blocked'))
    emitter.on(PersonDeleted, person('user.deleted'))

    const addOn = (type: WebhookEventType) => (event: AddOnOrdered | AddOnCancelled) => {
      const data = { addOnId: event.addOnId, from: new Date(event.from).toISOString() }
      return tell({ type, customerId: event.customerId, data })
    }
    emitter.on(AddOnOrdered, addOn('add_on.ordered'))
    emitter.on(AddOnCancelled, addOn('add_on.cancelled'))

    const numbers = (type: WebhookEventType) => (event: NumberAssigned | NumberTakenBack) =>
      tell({ type, customerId: event.customerId, data: { numbers: event.numbers } })
    emitter.on(NumberAssigned, numbers('number.assigned'))
    emitter.on(NumberTakenBack, numbers('number.taken_back'))
    emitter.on(NumberDirected, ({ customerId, number }) =>
      tell({ type: 'number.directed', customerId, data: { number } })
    )
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { default: config } = await import('#config/provisioning')
    const guard = await this.app.container.make(AddressGuard)
    const log = await this.app.container.make('logger')
    const tools = { guard, timeoutMs: config.webhooks.timeoutMs }
    this.#courier = new Courier(tools, this.#clock, log)
    this.#courier.start()
  }

  async shutdown() {
    await this.#courier?.stop()
  }

  /** What happened has happened: that it cannot be put down here is logged, and troubles nobody who did it. */
  async #tell(event: WebhookEvent): Promise<void> {
    try {
      await putDownEvent(event, this.#clock.now())
    } catch (error) {
      const { type, customerId } = event
      const log = await this.app.container.make('logger')
      log.error({ err: error, type, customerId }, 'An event was not put down for webhooks')
    }
  }
}
