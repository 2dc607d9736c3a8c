import type { Channel } from '#messaging/channels/channel'

/** Sends nothing: the message stays in the outbox, to be read there. */
export class OutboxChannel implements Channel {
  async send(): Promise<void> {}
}
