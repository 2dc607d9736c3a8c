import { eventually } from './eventually.ts'
import { header, uriIn, type Headers, type SipMessage, type SipRequest } from './message.ts'
import type { Media } from './media.ts'

export type CallState = 'calling' | 'ringing' | 'answered' | 'ended'

/** How a call reaches the socket of its user agent. */
export interface Wire {
  /** Where we are reached: `127.0.0.1:35062`. */
  readonly address: string
  request(line: string, headers: Headers, body?: string): void
  respond(request: SipRequest, status: number, reply?: Reply): void
}

export interface Reply {
  /** Ours in the To header; every response within one dialog has the same. */
  toTag?: string
  headers?: Headers
  body?: string
}

export function newToken(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16)
}

/** What the two directions of call have in common: a dialog (RFC 3261 12), media, and its end. */
export abstract class Call {
  state: CallState = 'calling'
  /** The final status when the call was never answered, for example 486. */
  refusedWith: number | null = null
  protected sequence = 1
  protected remoteTarget = ''

  constructor(
    readonly callId: string,
    readonly media: Media,
    protected readonly wire: Wire
  ) {}

  protected abstract get localParty(): string
  protected abstract get remoteParty(): string
  /** Ends the call in whatever way its state asks for. */
  abstract hangUp(): void
  abstract onMessage(message: SipMessage): void

  answered(patienceMs?: number): Promise<boolean> {
    return eventually(`${this.callId} answered`, () => this.state === 'answered', patienceMs)
  }

  ended(patienceMs?: number): Promise<boolean> {
    return eventually(`${this.callId} ended`, () => this.state === 'ended', patienceMs)
  }

  protected bye(): void {
    this.sequence++
    this.send('BYE', this.remoteTarget, { sequence: this.sequence })
    this.end()
  }

  protected end(): void {
    if (this.state === 'ended') return
    this.state = 'ended'
    this.media.close()
  }

  protected learnTarget(message: SipMessage): void {
    this.remoteTarget = uriIn(header(message, 'contact'))
  }

  /** The same for both directions once the call stands. */
  protected onRequestInDialog(request: SipRequest): void {
    if (request.method === 'ACK') return
    if (request.method === 'INVITE') {
      this.media.sendsTo(request.body)
      this.wire.respond(request, 200, { headers: this.contact, body: this.media.description })
      return
    }
    this.wire.respond(request, 200)
    if (request.method === 'BYE') this.end()
  }

  protected get contact(): Headers {
    return [['Contact', `<sip:test@${this.wire.address}>`]]
  }

  protected send(
    method: string,
    uri: string,
    options: { sequence: number; branch?: string; more?: Headers; body?: string }
  ): string {
    const branch = options.branch ?? `z9hG4bK${newToken()}`
    const headers: Headers = [
      ['Via', `SIP/2.0/UDP ${this.wire.address};branch=${branch}`],
      ['Max-Forwards', '70'],
      ['From', this.localParty],
      ['To', this.remoteParty],
      ['Call-ID', this.callId],
      ['CSeq', `${options.sequence} ${method}`],
      ...this.contact,
      ...(options.more ?? []),
    ]
    this.wire.request(`${method} ${uri} SIP/2.0`, headers, options.body)
    return branch
  }
}
