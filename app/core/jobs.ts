import type { Logger } from '@adonisjs/core/logger'
import type { Clock } from '#core/clock'

/** Work of an area by the clock, across all customers. Listed in `start/jobs.ts`. */
export interface AreaJob {
  /** `<area>.<effect>`, in snake_case: `customers.follow_agreement_dates`. Unique. */
  name: string
  /** Cron expression, Norwegian time, seconds first when there are six fields. */
  schedule: string
  /**
   * Runs at most once per fire on all nodes together, never beside itself on a node. When it throws, that is logged.
   * A fire is not repeated: what was left undone is found by the next.
   */
  run(tools: JobTools): Promise<void>
}

export interface JobTools {
  clock: Clock
  /** Already says which job, and for an add-on's job which customer. */
  log: Logger
  /** Aborted when the work must end: finish the row at hand and return. */
  signal: AbortSignal
}
