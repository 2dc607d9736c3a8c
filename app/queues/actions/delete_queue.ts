import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import AssignedNumber from '#numbers/models/assigned_number'
import QueuesChanged from '#queues/events/queues_changed'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'

export type DeleteQueueRefusal = 'unknown_queue' | 'number_leads_here'

/** Takes a queue away. The log keeps its calls. While a number leads to it, its callers would have nowhere to go. */
export class DeleteQueue {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    { queueId }: { queueId: number },
    by: Actor
  ): Promise<Result<null, DeleteQueueRefusal>> {
    const here = { customerId: customer.id, queueId }
    return db.transaction(async (client) => {
      const queue = await Queue.query({ client })
        .where({ customerId: customer.id, id: queueId })
        .forUpdate()
        .first()
      if (!queue) return refused('unknown_queue')
      if (await AssignedNumber.query({ client }).where(here).first()) {
        return refused('number_leads_here')
      }
      await QueueMember.query({ client }).where(here).delete()
      await queue.delete()
      const subject = { type: 'queue', id: queueId, name: queue.name }
      await recordAudit(
        { customerId: customer.id, by, action: 'queue.deleted', subject },
        this.clock.now(),
        client
      )
      client.after('commit', () => QueuesChanged.dispatch(customer.id))
      return done(null)
    })
  }
}
