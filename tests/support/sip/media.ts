import { createSocket, type Socket } from 'node:dgram'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { PACKET_SAMPLES, audibleIn, tonePacket } from './tones.ts'

const LOOPBACK = '127.0.0.1'
const PACKET_MS = 20
const RTP_HEADER_BYTES = 12
const PCMA = 8
/** 200 ms: long enough to tell tones 50 Hz apart, short enough to notice a change. */
const EAR_PACKETS = 10
const SILENT_AFTER_MS = 150

/** The voice and the ear of one call: says one tone at a time, remembers the last moment heard. */
export class Media {
  #socket: Socket = createSocket('udp4')
  #remotePort: number | null = null
  #voice: Buffer | null = null
  #heard: Buffer[] = []
  #lastHeardAt = 0
  #sequence = randomInt(1000)
  #timestamp = randomInt(1_000_000)
  #source = randomInt(2 ** 32 - 1)
  #timer: NodeJS.Timeout | null = null

  static async open(): Promise<Media> {
    const media = new Media()
    media.#socket.on('message', (packet) => media.#hear(packet))
    media.#socket.bind(0, LOOPBACK)
    await once(media.#socket, 'listening')
    return media
  }

  /** A session description that offers or answers A-law on this socket (RFC 8866). */
  get description(): string {
    const { port } = this.#socket.address()
    return [
      'v=0',
      `o=- ${this.#source} 1 IN IP4 ${LOOPBACK}`,
      's=-',
      `c=IN IP4 ${LOOPBACK}`,
      't=0 0',
      `m=audio ${port} RTP/AVP ${PCMA}`,
      'a=rtpmap:8 PCMA/8000',
      'a=ptime:20',
      'a=sendrecv',
      '',
    ].join('\r\n')
  }

  sendsTo(description: string): void {
    const port = /^m=audio (\d+)/m.exec(description)?.[1]
    if (port) this.#remotePort = Number(port)
  }

  says(frequency: number): void {
    this.#voice = tonePacket(frequency)
    this.#timer ??= setInterval(() => this.#send(), PACKET_MS)
  }

  hears(frequencies: readonly number[]): number[] {
    const isSilent = performance.now() - this.#lastHeardAt > SILENT_AFTER_MS
    if (isSilent || this.#heard.length < EAR_PACKETS) return []
    return audibleIn(this.#heard, frequencies)
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
    this.#heard = []
    this.#socket.close()
  }

  #send(): void {
    if (!this.#voice || this.#remotePort === null) return
    const head = Buffer.alloc(RTP_HEADER_BYTES)
    head[0] = 0x80
    head[1] = PCMA
    this.#sequence = (this.#sequence + 1) & 0xffff
    this.#timestamp = (this.#timestamp + PACKET_SAMPLES) >>> 0
    head.writeUInt16BE(this.#sequence, 2)
    head.writeUInt32BE(this.#timestamp, 4)
    head.writeUInt32BE(this.#source, 8)
    this.#socket.send(Buffer.concat([head, this.#voice]), this.#remotePort, LOOPBACK)
  }

  #hear(packet: Buffer): void {
    if ((packet[1] & 0x7f) !== PCMA) return
    const now = performance.now()
    if (now - this.#lastHeardAt > SILENT_AFTER_MS) this.#heard = []
    this.#lastHeardAt = now
    this.#heard.push(packet.subarray(RTP_HEADER_BYTES))
    if (this.#heard.length > EAR_PACKETS) this.#heard.shift()
  }
}
