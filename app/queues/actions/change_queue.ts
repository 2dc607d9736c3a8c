import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import QueuesChanged from '#queues/events/queues_changed'
import { namesOfMembers, setMembers } from '#queues/membership'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'
import type { QueueInput, QueueRefusal } from '#queues/queue_input'

export type ChangeQueueRefusal = QueueRefusal | 'unknown_queue' | 'changed_meanwhile'

/** Changes a queue and who answers in it; counts from the next call on. The second of two editors is told. */
export class ChangeQueue {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    { queueId, version, memberIds, ...facts }: QueueInput & { queueId: number; version: number },
    by: Actor
  ): Promise<Result<Queue, ChangeQueueRefusal>> {
    return db.transaction(async (client) => {
      const queue = await lockedQueue(customer.id, queueId, client)
      if (!queue) return refused('unknown_queue')
      if (queue.version !== version) return refused('changed_meanwhile')
      if (await isTaken(customer.id, facts.name, queueId, client)) return refused('name_taken')
      const members = await namesOfMembers(customer.id, memberIds, client)
      if (!members) return refused('unknown_member')

      const before = { ...factsOf(queue), members: await memberNames(queue, client) }
      await queue.merge({ ...facts, version: version + 1 }).save()
      await setMembers(customer.id, queueId, memberIds, client)
      const after = { ...factsOf(queue), members }
      const subject = { type: 'queue', id: queueId, name: queue.name }
      await recordAudit(
        { customerId: customer.id, by, action: 'queue.changed', subject, before, after },
        this.clock.now(),
        client
      )
      client.after('commit', () => QueuesChanged.dispatch(customer.id))
      return done(queue)
    })
  }
}

function lockedQueue(customerId: number, id: number, client: TransactionClientContract) {
  return Queue.query({ client }).where({ customerId, id }).forUpdate().first()
}

async function isTaken(
  customerId: number,
  name: string,
  except: number,
  client: TransactionClientContract
): Promise<boolean> {
  const other = Queue.query({ client }).where({ customerId, name }).whereNot('id', except)
  return (await other.first()) !== null
}

async function memberNames({ customerId, id }: Queue, client: TransactionClientContract) {
  const members = await QueueMember.query({ client }).where({ customerId, queueId: id })
  const userIds = members.map(({ userId }) => userId)
  return (await namesOfMembers(customerId, userIds, client)) ?? []
}

function factsOf({ name, strategy, ringTimeoutSeconds, wrapUpSeconds }: Queue) {
  return { name, strategy, ringTimeoutSeconds, wrapUpSeconds }
}
