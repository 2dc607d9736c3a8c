import type { QueueStrategy } from '#queues/models/queue'

/** A queue as the contact person describes it. */
export interface QueueInput {
  name: string
  strategy: QueueStrategy
  ringTimeoutSeconds: number
  wrapUpSeconds: number
  /** Users who answer in it. Others of the customer's users do not; ids of nobody at the customer are refused. */
  memberIds: readonly number[]
}

export type QueueRefusal = 'name_taken' | 'unknown_member'
