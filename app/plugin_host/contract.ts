import type { Router } from '@adonisjs/core/http'
import type { ContainerBindings } from '@adonisjs/core/types'
import type { Container } from '@adonisjs/core/container'
import type { JobTools } from '#core/jobs'
import type { PersonalData } from '#core/personal_data'
import type { Ports } from '#core/extension_points'
import type Customer from '#customers/models/customer'
import type { Manifest } from '#plugin_host/manifest'
import type { Listening } from '#plugin_host/listening'
import type { Fragments } from '#plugin_host/fragments'

/**
 * An add-on as code. Three switches are kept by the host, so that no plugin can forget them:
 *
 * - installed: listed in `config/plugins.ts`, at deploy;
 * - entitled: the customer has ordered it, asked at every request, event, tick, slot and port;
 * - permitted: the user has the ability, asked at every request, slot and menu.
 *
 * A plugin therefore never asks whether it is switched on. All parts but the manifest and `personalData` are optional.
 */
export interface Plugin<Ability extends string = string> {
  manifest: Manifest<Ability>

  /** Required, so that it is thought of. `[]` says: stores nothing about anybody. */
  personalData: readonly PersonalData[]

  /** Puts services of its own in the container, before anything else of the plugin is used. */
  bind?(container: Container<ContainerBindings>): void

  /**
   * Routes by the ability they need. Inside, the user is logged in, `ctx.customer` is the user's customer and is entitled.
   * Otherwise: login page when anonymous, the usual 404 when not entitled, 403 when not permitted.
   */
  routes?: { [Needed in Ability]?: (router: Router) => void }

  /** Facts it reacts to, each made with `on`. A listener that throws is logged and disturbs nobody. */
  listen?: readonly Listening[]

  /** Its answers to the questions that areas ask through their ports. */
  provides?: Partial<Ports>

  /** Work by the clock, for each entitled customer in turn. */
  jobs?: readonly Job[]

  /** What it shows on the pages of others. A fragment that fails is logged and leaves its place empty. */
  slots?: Fragments<Ability>

  /** Lets go of what it holds open; the process ends after this. */
  shutdown?(): Promise<void> | void
}

export interface Job {
  /** Its effect, in snake_case: `pull_busy_times`. Unique in the plugin. */
  name: string
  /** Cron expression, Norwegian time, seconds first when there are six fields. */
  schedule: string
  /**
   * Runs at most once per fire on all nodes together, never beside itself, customer by customer.
   * When it throws, that is logged with the customer and the next customer's turn comes. Not repeated before the next fire.
   * The signal is aborted when the process stops, and when the customer is suspended or terminated meanwhile.
   */
  run(customer: Customer, tools: JobTools): Promise<void>
}

/** Checks the shape while it is written. The rest is checked when the application starts (`registry.ts`). */
export function definePlugin<const Ability extends string>(plugin: Plugin<Ability>): Plugin {
  return plugin as Plugin
}

export type { JobTools } from '#core/jobs'
export { on } from '#plugin_host/listening'
