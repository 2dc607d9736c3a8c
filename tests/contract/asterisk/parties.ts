import type { HangupCause } from '#telephony/engine'
import type { Call } from '#tests/support/sip/call'
import type { IncomingCall } from '#tests/support/sip/incoming_call'
import type { OutgoingCall } from '#tests/support/sip/outgoing_call'
import type { Caller, Party, Phone } from '../engine_harness.ts'
import type { Voices } from './voices.ts'

const LINES = {
  calling: 'ringing',
  ringing: 'ringing',
  answered: 'talking',
  ended: 'ended',
} as const

/** What a SIP network says for each cause (RFC 3398 7.2.4.1). */
const REFUSALS: Record<number, HangupCause> = {
  403: 'rejected',
  404: 'unknown_number',
  480: 'no_answer',
  486: 'busy',
  503: 'congestion',
  603: 'rejected',
}

abstract class SipParty implements Party {
  constructor(
    readonly name: string,
    private readonly voices: Voices
  ) {}

  protected abstract readonly call: Call | null

  get line() {
    return this.call ? LINES[this.call.state] : 'idle'
  }

  hears(): string[] {
    return this.voices.heardBy(this.call)
  }

  hangsUp(): void {
    this.call?.hangUp()
  }
}

export class SipCaller extends SipParty implements Caller {
  constructor(
    name: string,
    voices: Voices,
    protected readonly call: OutgoingCall
  ) {
    super(name, voices)
    call.media.says(voices.toneOf(name))
  }

  get refusedWith(): HangupCause | null {
    const status = this.call.refusedWith
    return status === null ? null : (REFUSALS[status] ?? 'failed')
  }
}

export class SipPhone extends SipParty implements Phone {
  timesRung = 0
  protected call: IncomingCall | null = null
  #isBusy = false
  #tone: number

  constructor(name: string, voices: Voices) {
    super(name, voices)
    this.#tone = voices.toneOf(name)
  }

  get display() {
    return this.call?.display ?? null
  }

  receives(call: IncomingCall): void {
    if (this.#isBusy) return call.reject(486)
    this.call = call
    this.timesRung++
    call.media.says(this.#tone)
    call.ring()
  }

  answers(): void {
    this.call?.answer()
  }

  declines(): void {
    this.call?.reject(603)
  }

  isBusy(): void {
    this.#isBusy = true
  }
}
