import { Call, newToken, type Wire } from './call.ts'
import { eventually } from './eventually.ts'
import { header, isRequest, type Headers, type SipMessage, type SipResponse } from './message.ts'
import type { Media } from './media.ts'

export interface DialOptions {
  /** Where the engine listens, for example `127.0.0.1:35060`. */
  peer: string
  number: string
  name?: string
  /** The network hides who calls, but tells the engine the number all the same (RFC 3325). */
  isWithheld?: boolean
  /** More headers, as they are: also wrong ones. */
  headers?: Headers
  /** Replaces the whole From header, for callers that write nonsense. */
  from?: string
  /** How the message is written; not everybody writes UTF-8. */
  encoding?: BufferEncoding
}

/** A call from us. It rings at once; nothing is repeated, since loopback loses nothing. */
export class OutgoingCall extends Call {
  #uri: string
  #from: string
  #to: string
  #inviteBranch: string
  #hasGivenUp = false

  constructor(called: string, options: DialOptions, media: Media, wire: Wire) {
    super(newToken(), media, wire)
    const user = called.replaceAll('#', '%23')
    this.#uri = `sip:${user}@${options.peer}`
    this.#to = `<${this.#uri}>`
    this.#from = `${options.from ?? shownAs(options)};tag=${newToken()}`
    this.#inviteBranch = `z9hG4bK${newToken()}`
  }

  protected get localParty() {
    return this.#from
  }

  protected get remoteParty() {
    return this.#to
  }

  invite(options: DialOptions): void {
    this.send('INVITE', this.#uri, {
      sequence: this.sequence,
      branch: this.#inviteBranch,
      more: [...privacyHeaders(options), ...(options.headers ?? [])],
      body: this.media.description,
    })
  }

  ringing(patienceMs?: number): Promise<boolean> {
    return eventually(`${this.callId} rings`, () => this.state === 'ringing', patienceMs)
  }

  hangUp(): void {
    if (this.state === 'ended') return
    if (this.state === 'answered') return this.bye()
    this.#hasGivenUp = true
    this.send('CANCEL', this.#uri, { sequence: this.sequence, branch: this.#inviteBranch })
  }

  onMessage(message: SipMessage): void {
    if (isRequest(message)) return this.onRequestInDialog(message)
    const [sequence, method] = header(message, 'cseq').split(' ')
    if (method === 'INVITE') this.#onAnswer(message as SipResponse, Number(sequence))
  }

  #onAnswer(response: SipResponse, sequence: number): void {
    if (response.body) this.media.sendsTo(response.body)
    if (response.status < 200) {
      if (response.status > 100 && this.state === 'calling') this.state = 'ringing'
      return
    }
    this.#to = header(response, 'to')
    if (response.status < 300) {
      this.learnTarget(response)
      this.send('ACK', this.remoteTarget, { sequence })
      if (this.state !== 'ended') this.state = 'answered'
      // The answer crossed our CANCEL (RFC 3261 9.1).
      if (this.#hasGivenUp) this.hangUp()
      return
    }
    this.send('ACK', this.#uri, { sequence, branch: this.#inviteBranch })
    this.refusedWith ??= response.status
    this.end()
  }
}

function shownAs({ number, name, isWithheld }: DialOptions): string {
  if (isWithheld) return '"Anonymous" <sip:anonymous@anonymous.invalid>'
  return `${name ? `"${name}" ` : ''}<sip:${number}@127.0.0.1>`
}

function privacyHeaders({ number, name, isWithheld }: DialOptions): Headers {
  if (!isWithheld) return []
  return [
    ['Privacy', 'id'],
    ['P-Asserted-Identity', `"${name ?? ''}" <sip:${number}@127.0.0.1>`],
  ]
}
