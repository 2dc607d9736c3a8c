import cron, { type ScheduledTask } from 'node-cron'
import type { Logger } from '@adonisjs/core/logger'
import type { Job, Plugin } from '#plugin_host/contract'
import type { JobClaims } from '#plugin_host/job_claims'
import type { JobRound } from '#plugin_host/job_round'
import type { PluginRegistry } from '#plugin_host/registry'

const TIMEZONE = 'Europe/Oslo'

/** Fires the plugins' jobs by the clock. Runs in the web process only, never in commands or tests. */
export class Scheduler {
  #tasks: ScheduledTask[] = []
  #underWay = new Set<Promise<void>>()
  #stopping = new AbortController()

  constructor(
    private registry: PluginRegistry,
    private claims: JobClaims,
    private round: JobRound,
    private log: Logger
  ) {}

  start(): void {
    this.#tasks = this.registry
      .all()
      .flatMap((plugin) => (plugin.jobs ?? []).map((job) => this.#schedule(plugin, job)))
  }

  /** Starts nothing more, asks what runs to stop, and waits for it. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all(this.#tasks.map((task) => task.destroy()))
    await Promise.all(this.#underWay)
  }

  /** One fire on this node. `dueAt` (epoch ms) is the planned time, the same on every node. Never rejects. */
  async fire(plugin: Plugin, job: Job, dueAt: number): Promise<void> {
    const name = `${plugin.manifest.id}.${job.name}`
    try {
      if (this.#stopping.signal.aborted || !(await this.claims.take(name, dueAt))) return
      await this.round.run(plugin, job, this.#stopping.signal)
    } catch (error) {
      this.log.error({ err: error, job: name, dueAt }, 'a job could not start')
    }
  }

  #schedule(plugin: Plugin, job: Job): ScheduledTask {
    const run = async ({ date }: { date: Date }) => {
      const firing = this.fire(plugin, job, date.getTime())
      this.#underWay.add(firing)
      await firing
      this.#underWay.delete(firing)
    }
    const name = `${plugin.manifest.id}.${job.name}`
    return cron.schedule(job.schedule, run, { name, noOverlap: true, timezone: TIMEZONE })
  }
}
