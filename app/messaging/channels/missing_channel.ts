import type { Channel } from '#messaging/channels/channel'

/** Nothing is configured: messages wait in the outbox, and the log says why. */
export class MissingChannel implements Channel {
  constructor(private setting: string) {}

  async send(): Promise<void> {
    throw new Error(`no way to send it: set ${this.setting}`)
  }
}
