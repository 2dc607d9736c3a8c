import { PortAnswers, type Ports } from '#core/extension_points'

const VIP_PRIORITY = 10

/** Add-ons that know one thing: whose calls come first. */
export class TestPorts extends PortAnswers {
  readonly vips = new Set<string>()

  async of<Port extends keyof Ports>(port: Port): Promise<Ports[Port][]> {
    const answers: Partial<Ports> = {
      callPriority: {
        priorityOf: async ({ callerNumber }) =>
          this.vips.has(callerNumber ?? '') ? VIP_PRIORITY : 0,
      },
    }
    const answer = answers[port]
    return answer ? [answer as Ports[Port]] : []
  }
}
