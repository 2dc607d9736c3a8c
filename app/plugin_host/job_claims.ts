import db from '@adonisjs/lucid/services/db'
import type { Clock } from '#core/clock'

/** Long enough to see in the table that jobs ran; the key only has to outlive the slowest node's clock. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** SQLite's and MySQL's words for "that key is there already". */
const TAKEN = ['SQLITE_CONSTRAINT_PRIMARYKEY', 'ER_DUP_ENTRY']

/**
 * Lets one node run each fire of a job: the node that inserts (job, due time) first. The row outlives the run, so a fast
 * job is not run again by a node whose clock is late.
 */
export class JobClaims {
  constructor(private clock: Clock) {}

  /** Whether this node is to run it. @throws when the database cannot be asked. */
  async take(job: string, dueAt: number): Promise<boolean> {
    const startedAt = this.clock.now()
    try {
      await db.table('job_runs').insert({ job, due_at: dueAt, started_at: startedAt })
    } catch (error) {
      if (isTaken(error)) return false
      throw error
    }
    await db
      .from('job_runs')
      .where('job', job)
      .where('due_at', '<', startedAt - KEPT_MS)
      .delete()
    return true
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TAKEN.includes(String(error.code))
}
