import type { Logger } from '@adonisjs/core/logger'
import type { Clock } from '#core/clock'
import type { AreaJob } from '#core/jobs'
import type { JobRound } from '#plugin_host/job_round'
import type { PluginRegistry } from '#plugin_host/registry'

/** A job as the scheduler sees it, an area's or a plugin's. */
export interface ScheduledWork {
  /** Unique on all nodes: by it a fire is claimed. */
  name: string
  /** Cron expression, Norwegian time. */
  schedule: string
  run(signal: AbortSignal): Promise<void>
}

export function workOfPlugins(registry: PluginRegistry, round: JobRound): ScheduledWork[] {
  return registry.all().flatMap((plugin) =>
    (plugin.jobs ?? []).map((job) => ({
      name: `${plugin.manifest.id}.${job.name}`,
      schedule: job.schedule,
      run: (signal: AbortSignal) => round.run(plugin, job, signal),
    }))
  )
}

export function workOfAreas(
  jobs: readonly AreaJob[],
  tools: { clock: Clock; log: Logger }
): ScheduledWork[] {
  const { clock } = tools
  return jobs.map((job) => {
    const log = tools.log.child({ job: job.name })
    return {
      name: job.name,
      schedule: job.schedule,
      run: (signal: AbortSignal) => job.run({ clock, log, signal }),
    }
  })
}
