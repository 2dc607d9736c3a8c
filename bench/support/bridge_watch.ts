import { once } from 'node:events'
import { ariUrl, authorization } from '#telephony/drivers/asterisk/ari_access'
import type { ChannelEnteredBridge } from '#telephony/drivers/asterisk/ari_types'

/** Sees when a caller and an agent stand in one bridge, whoever put them there. Costs Asterisk something. */
export class BridgeWatch {
  /** By the caller's number, epoch milliseconds. */
  readonly bridgedAt = new Map<string, number>()

  private constructor(private readonly socket: WebSocket) {
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)))
  }

  static async open(): Promise<BridgeWatch> {
    const settings = settingsFromEnvironment()
    const url = ariUrl(settings, 'events?app=bench&subscribeAll=true')
    url.protocol = 'ws:'
    const socket = new WebSocket(url, { headers: { authorization: authorization(settings) } })
    await once(socket, 'open')
    return new BridgeWatch(socket)
  }

  close(): void {
    this.socket.close()
  }

  #hear(event: ChannelEnteredBridge | { type: string }): void {
    if (!('bridge' in event) || event.type !== 'ChannelEnteredBridge' || !event.channel) return
    if (event.bridge.channels.length < 2) return
    const { caller, connected } = event.channel
    for (const { number } of [caller, connected]) {
      if (!this.bridgedAt.has(number)) this.bridgedAt.set(number, Date.parse(event.timestamp))
    }
  }
}

function settingsFromEnvironment() {
  const { ARI_URL: url, ARI_USERNAME: username, ARI_PASSWORD: password } = process.env
  if (!url || !username || !password) throw new Error('eval "$(bin/services env)" first')
  return { url, username, password, app: 'bench', trunkPeer: '' }
}
