import { Call, newToken, type Wire } from './call.ts'
import { header, isRequest, userIn, type SipMessage, type SipRequest } from './message.ts'
import type { Media } from './media.ts'

/** A call to us. Nothing happens until it is told to ring, answer or refuse. */
export class IncomingCall extends Call {
  /** The number that was dialled. */
  readonly called: string
  readonly #tag = newToken()

  constructor(
    readonly invite: SipRequest,
    media: Media,
    wire: Wire
  ) {
    super(header(invite, 'call-id'), media, wire)
    this.called = userIn(invite.uri)
    this.learnTarget(invite)
    media.sendsTo(invite.body)
  }

  protected get localParty() {
    return `${header(this.invite, 'to')};tag=${this.#tag}`
  }

  protected get remoteParty() {
    return header(this.invite, 'from')
  }

  /** What a display would show: number and name, both null when withheld. */
  get display(): { number: string | null; name: string | null } {
    const from = header(this.invite, 'from')
    const isWithheld = /sip:anonymous@/i.test(from) || header(this.invite, 'privacy') === 'id'
    if (isWithheld) return { number: null, name: null }
    return { number: userIn(from) || null, name: /^"((?:[^"\\]|\\.)*)"/.exec(from)?.[1] || null }
  }

  ring(): void {
    if (this.state !== 'calling') return
    this.state = 'ringing'
    this.#respond(180)
  }

  answer(): void {
    if (this.state !== 'calling' && this.state !== 'ringing') return
    this.state = 'answered'
    this.#respond(200, this.media.description)
  }

  reject(status: number): void {
    if (this.state !== 'calling' && this.state !== 'ringing') return
    this.refusedWith = status
    this.#respond(status)
    this.end()
  }

  hangUp(): void {
    if (this.state === 'answered') this.bye()
    else this.reject(480)
  }

  onMessage(message: SipMessage): void {
    if (!isRequest(message)) return
    if (message.method !== 'CANCEL') return this.onRequestInDialog(message)
    this.wire.respond(message, 200)
    if (this.state === 'calling' || this.state === 'ringing') this.reject(487)
  }

  #respond(status: number, body?: string): void {
    this.wire.respond(this.invite, status, { toTag: this.#tag, headers: this.contact, body })
  }
}
