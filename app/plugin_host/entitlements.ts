import type { RecentAnswers } from '#plugin_host/recent_answers'
import type { PluginRegistry } from '#plugin_host/registry'

/**
 * Is a customer entitled to an add-on right now? Asked at every request, event, tick, slot and port, so it must cost nothing:
 * one short query per customer and second at most. An order or cancellation in this process counts at once (`forget`),
 * one in another process within that second.
 */
export class Entitlements {
  constructor(
    private registry: PluginRegistry,
    private activeAddOns: RecentAnswers<number, ReadonlySet<string>>
  ) {}

  /** True when the add-on and everything it requires is installed and active. */
  async has(customerId: number, addOnId: string): Promise<boolean> {
    const needed = this.registry.neededFor(addOnId)
    if (needed.length === 0) return false
    const active = await this.activeAddOns.get(customerId)
    return needed.every((id) => active.has(id))
  }

  forget(customerId: number): void {
    this.activeAddOns.forget(customerId)
  }
}
