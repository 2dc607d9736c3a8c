import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { AsteriskSettings } from '#telephony/drivers/asterisk/settings'
import { handshakeFor, readTexts, textFrame } from './web_socket_frames.ts'

export interface FakeRequest {
  method: string
  uri: string
}
interface FakeAnswer {
  status?: number
  body?: unknown
  /** Instead of a body: what is no JSON. */
  text?: string
}

/** What the engine may ask when it connects; anything else is answered with 204. */
const EMPTY: Record<string, unknown> = {
  'GET channels': [],
  'GET bridges': [],
  'GET asterisk/info?only=status': {
    status: { startup_time: '2026-01-05T08:00:00.000+0000', last_reload_time: '' },
  },
}

/** Enough of Asterisk's socket to send what a real one hardly ever does: nonsense, silence, refusals. */
export class FakeAsterisk {
  password = 'secret'
  readonly requests: FakeRequest[] = []
  /** Overrides the answer to a request; `null` leaves it unanswered. */
  answer: (request: FakeRequest) => FakeAnswer | null | undefined = () => undefined
  #sockets = new Set<Socket>()
  /** Those that asked for the application's events. */
  #listening = new Set<Socket>()
  #server = createServer((request, response) => {
    response.writeHead(this.#admits(request) ? 200 : 401).end('{}')
  })

  constructor() {
    this.#server.on('upgrade', (request: IncomingMessage, socket: Socket) => {
      this.#upgrade(request, socket)
    })
  }

  /** On any free port, or again where it was. */
  async start(url = 'http://127.0.0.1:0'): Promise<void> {
    this.#server.listen(Number(new URL(url).port), '127.0.0.1')
    await once(this.#server, 'listening')
  }

  get settings(): AsteriskSettings {
    const { port } = this.#server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}`
    return { url, username: 'bn', password: 'secret', app: 'bn', trunkPeer: '127.0.0.1:5060' }
  }

  send(text: string): void {
    for (const socket of this.#listening) socket.write(textFrame(text))
  }

  sendEvent(event: object): void {
    const common = { application: 'bn', timestamp: '2026-01-05T09:00:00.000+0000' }
    this.send(JSON.stringify({ ...common, ...event }))
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  cutDialling(): void {
    for (const socket of this.#sockets) if (!this.#listening.has(socket)) socket.destroy()
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return
    this.cut()
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #admits({ headers }: IncomingMessage): boolean {
    return (
      headers.authorization === `Basic ${Buffer.from(`bn:${this.password}`).toString('base64')}`
    )
  }

  #upgrade(request: IncomingMessage, socket: Socket): void {
    socket.write(handshakeFor(request.headers['sec-websocket-key'] ?? ''))
    this.#sockets.add(socket)
    if (request.url?.endsWith('app=bn')) this.#listening.add(socket)
    socket.on('close', () => {
      this.#sockets.delete(socket)
      this.#listening.delete(socket)
    })
    let unread: Buffer = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      const { texts, rest } = readTexts(Buffer.concat([unread, bytes]))
      unread = rest
      for (const text of texts) this.#reply(text, socket)
    })
  }

  #reply(text: string, socket: Socket): void {
    const { request_id: id, method, uri } = JSON.parse(text) as FakeRequest & { request_id: string }
    this.requests.push({ method, uri })
    const answer = this.answer({ method, uri })
    if (answer === null) return
    const body = answer?.body ?? EMPTY[`${method} ${uri}`]
    const response = {
      type: 'RESTResponse',
      transaction_id: id,
      request_id: id,
      status_code: answer?.status ?? (body ? 200 : 204),
      reason_phrase: 'as told',
      uri,
      message_body: answer?.text ?? (body ? JSON.stringify(body) : undefined),
    }
    socket.write(textFrame(JSON.stringify(response)))
  }
}
