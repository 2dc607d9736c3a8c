import cron, { type ScheduledTask } from 'node-cron'
import type { Logger } from '@adonisjs/core/logger'
import type { JobClaims } from '#plugin_host/job_claims'
import type { ScheduledWork } from '#plugin_host/scheduled_work'

const TIMEZONE = 'Europe/Oslo'

/** Fires the areas' and the plugins' jobs by the clock. Runs in the web process only, never in commands or tests. */
export class Scheduler {
  #tasks: ScheduledTask[] = []
  #underWay = new Set<Promise<void>>()
  #stopping = new AbortController()

  constructor(
    private claims: JobClaims,
    private log: Logger
  ) {}

  start(works: readonly ScheduledWork[]): void {
    this.#tasks = works.map((work) => this.#schedule(work))
  }

  /** Starts nothing more, asks what runs to stop, and waits for it. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all(this.#tasks.map((task) => task.destroy()))
    await Promise.all(this.#underWay)
  }

  /** One fire on this node. `dueAt` (epoch ms) is the planned time, the same on every node. Never rejects. */
  async fire({ name, run }: ScheduledWork, dueAt: number): Promise<void> {
    try {
      if (this.#stopping.signal.aborted || !(await this.claims.take(name, dueAt))) return
      await run(this.#stopping.signal)
    } catch (error) {
      this.log.error({ err: error, job: name, dueAt }, 'a job failed')
    }
  }

  #schedule(work: ScheduledWork): ScheduledTask {
    const run = async ({ date }: { date: Date }) => {
      const firing = this.fire(work, date.getTime())
      this.#underWay.add(firing)
      await firing
      this.#underWay.delete(firing)
    }
    const options = { name: work.name, noOverlap: true, timezone: TIMEZONE }
    return cron.schedule(work.schedule, run, options)
  }
}
