import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { newToken, type Call, type Wire } from './call.ts'
import { eventually } from './eventually.ts'
import { IncomingCall } from './incoming_call.ts'
import { Media } from './media.ts'
import {
  formatMessage,
  header,
  isRequest,
  parseMessage,
  repeatedHeaders,
  transactionOf,
  type SipRequest,
} from './message.ts'
import { OutgoingCall, type DialOptions } from './outgoing_call.ts'

const LOOPBACK = '127.0.0.1'
const REASONS: Record<number, string> = {
  180: 'Ringing',
  200: 'OK',
  404: 'Not Found',
  480: 'Temporarily Unavailable',
  481: 'Call Does Not Exist',
  486: 'Busy Here',
  487: 'Request Terminated',
  603: 'Decline',
}

/**
 * A telephone exchange in miniature for tests: many calls over one UDP socket on loopback.
 * Repeated requests get the answer they already had, so a slow machine confuses nobody.
 */
export class UserAgent {
  readonly calls = new Map<string, Call>()
  #socket: Socket = createSocket('udp4')
  #answers = new Map<string, string | null>()
  /** A CANCEL must not overtake its INVITE while a media socket is opened. */
  #inOrder: Promise<void> = Promise.resolve()
  #onCall: (call: IncomingCall) => void = (call) => call.reject(404)

  static async open({ port = 0 } = {}): Promise<UserAgent> {
    const agent = new UserAgent()
    agent.#socket.on('message', (datagram, from) => {
      agent.#inOrder = agent.#inOrder.then(() => agent.#receive(datagram, from))
    })
    agent.#socket.bind(port, LOOPBACK)
    await once(agent.#socket, 'listening')
    return agent
  }

  get address(): string {
    return `${LOOPBACK}:${this.#socket.address().port}`
  }

  onCall(handler: (call: IncomingCall) => void): void {
    this.#onCall = handler
  }

  async dial(called: string, options: DialOptions): Promise<OutgoingCall> {
    const wire = this.#wireTo(options.peer, options.encoding)
    const call = new OutgoingCall(called, options, await Media.open(), wire)
    this.calls.set(call.callId, call)
    call.invite(options)
    return call
  }

  /** Hangs up everything, waits for the other side to agree, and closes the socket. */
  async close(): Promise<void> {
    for (const call of this.calls.values()) call.hangUp()
    const isOver = () => [...this.calls.values()].every((call) => call.state === 'ended')
    try {
      await eventually('all calls have ended', isOver)
    } finally {
      this.#socket.close()
      await once(this.#socket, 'close')
    }
  }

  async #receive(datagram: Buffer, from: RemoteInfo): Promise<void> {
    const message = parseMessage(datagram)
    if (isRequest(message) && message.method !== 'ACK') {
      const transaction = transactionOf(message)
      const answer = this.#answers.get(transaction)
      if (answer) this.#socket.send(answer, from.port, from.address)
      if (answer !== undefined) return
      this.#answers.set(transaction, null)
    }
    const call = this.calls.get(header(message, 'call-id'))
    if (call) return call.onMessage(message)
    if (isRequest(message)) await this.#receiveFirst(message, `${from.address}:${from.port}`)
  }

  async #receiveFirst(request: SipRequest, peer: string): Promise<void> {
    const wire = this.#wireTo(peer)
    if (request.method === 'ACK') return
    if (request.method !== 'INVITE') return wire.respond(request, 481)
    const call = new IncomingCall(request, await Media.open(), wire)
    this.calls.set(call.callId, call)
    this.#onCall(call)
  }

  #wireTo(peer: string, encoding?: BufferEncoding): Wire {
    const [host, port] = peer.split(':')
    const send = (text: string) =>
      this.#socket.send(Buffer.from(text, encoding), Number(port), host)
    return {
      address: this.address,
      request: (line, headers, body) => send(formatMessage(line, headers, body)),
      respond: (request, status, { toTag = newToken(), headers = [], body } = {}) => {
        const all = [...repeatedHeaders(request, toTag), ...headers]
        const text = formatMessage(`SIP/2.0 ${status} ${REASONS[status] ?? 'Test'}`, all, body)
        this.#answers.set(transactionOf(request), text)
        send(text)
      },
    }
  }
}
