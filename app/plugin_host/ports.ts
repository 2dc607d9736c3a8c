import { PortAnswers, type Ports } from '#core/extension_points'
import type { Entitlements } from '#plugin_host/entitlements'
import type { PluginRegistry } from '#plugin_host/registry'

/** Lets areas hear the answers of the add-ons that the customer has. */
export class PluginPorts extends PortAnswers {
  constructor(
    private registry: PluginRegistry,
    private entitlements: Entitlements
  ) {
    super()
  }

  async of<Port extends keyof Ports>(port: Port, customerId: number): Promise<Ports[Port][]> {
    const answers: Ports[Port][] = []
    for (const { manifest, provides } of this.registry.all()) {
      const answer: Ports[Port] | undefined = provides?.[port]
      if (answer && (await this.entitlements.has(customerId, manifest.id))) answers.push(answer)
    }
    return answers
  }
}
