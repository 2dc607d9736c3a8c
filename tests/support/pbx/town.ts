import { createSocket } from 'node:dgram'
import { SipCaller, SipPhone } from '#tests/contract/asterisk/parties'
import { Voices } from '#tests/contract/asterisk/voices'
import type { DialOptions } from '#tests/support/sip/outgoing_call'
import { UserAgent } from '#tests/support/sip/user_agent'
import { sipPeer, trunkPort } from './settings.ts'

/** Everybody out there: real SIP callers and telephones, each with a tone of their own as voice. */
export class Town {
  #phones = new Map<string, SipPhone>()
  #voices = new Voices()

  private constructor(private readonly agent: UserAgent) {
    agent.onCall((call) => {
      const phone = this.#phones.get(call.called)
      if (phone) phone.receives(call)
      else call.reject(404)
    })
  }

  static async open(): Promise<Town> {
    return new Town(await UserAgent.open({ port: trunkPort() }))
  }

  /** `from.number` is also the name of the voice. */
  async rings(called: string, from: Partial<DialOptions> & { number: string }): Promise<SipCaller> {
    const call = await this.agent.dial(called, { ...from, peer: sipPeer() })
    return new SipCaller(from.number, this.#voices, call)
  }

  /** The telephone at a number. A number that was never asked for here is unknown to the network. */
  phone(number: string): SipPhone {
    const phone = this.#phones.get(number) ?? new SipPhone(number, this.#voices)
    this.#phones.set(number, phone)
    return phone
  }

  /** Somebody sends Asterisk something that is not even SIP. */
  async sendsNonsense(text: string): Promise<void> {
    const [host, port] = sipPeer().split(':')
    const socket = createSocket('udp4')
    await new Promise((resolve) => socket.send(text, Number(port), host, resolve))
    socket.close()
  }

  everybodyHangsUp(): void {
    for (const call of this.agent.calls.values()) call.hangUp()
  }

  close(): Promise<void> {
    return this.agent.close()
  }
}
