import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import QueuesChanged from '#queues/events/queues_changed'
import { namesOfMembers, setMembers } from '#queues/membership'
import Queue from '#queues/models/queue'
import type { QueueInput, QueueRefusal } from '#queues/queue_input'

/** A place where callers wait. Callers come when a number leads to it. */
export class CreateQueue {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    { memberIds, ...facts }: QueueInput,
    by: Actor
  ): Promise<Result<Queue, QueueRefusal>> {
    return db.transaction(async (client) => {
      const named = { customerId: customer.id, name: facts.name }
      if (await Queue.query({ client }).where(named).first()) return refused('name_taken')
      const members = await namesOfMembers(customer.id, memberIds, client)
      if (!members) return refused('unknown_member')

      const queue = await Queue.create({ ...facts, customerId: customer.id }, { client })
      await setMembers(customer.id, queue.id, memberIds, client)
      const subject = { type: 'queue', id: queue.id, name: queue.name }
      await recordAudit(
        {
          customerId: customer.id,
          by,
          action: 'queue.created',
          subject,
          after: { ...facts, members },
        },
        this.clock.now(),
        client
      )
      client.after('commit', () => QueuesChanged.dispatch(customer.id))
      return done(queue)
    })
  }
}
