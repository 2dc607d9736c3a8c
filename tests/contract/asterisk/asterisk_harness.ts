import { setTimeout as wait } from 'node:timers/promises'
import { SystemClock } from '#core/clock'
import { AsteriskEngine } from '#telephony/drivers/asterisk/asterisk_engine'
import type { AsteriskSettings, Log } from '#telephony/drivers/asterisk/settings'
import type { DialOptions } from '#tests/support/sip/outgoing_call'
import { UserAgent } from '#tests/support/sip/user_agent'
import type { EngineHarness, OutsideCaller } from '../engine_harness.ts'
import { AriDesk } from './ari_desk.ts'
import { Gate } from './gate.ts'
import { SipCaller, SipPhone } from './parties.ts'
import { Voices } from './voices.ts'

/** A running Asterisk, with telephones that are SIP calls on loopback. Settings: `bin/services env`. */
export class AsteriskHarness implements EngineHarness {
  readonly storedSound = 'greeting'
  readonly log = new RememberingLog()
  readonly engine: AsteriskEngine
  #phones = new Map<string, SipPhone>()
  #voices = new Voices()

  private constructor(
    readonly settings: AsteriskSettings,
    private readonly agent: UserAgent,
    private readonly gate: Gate,
    readonly desk: AriDesk
  ) {
    this.engine = new AsteriskEngine({ ...settings, url: gate.url }, new SystemClock(), this.log)
    agent.onCall((call) => {
      const phone = this.#phones.get(call.called)
      if (phone) phone.receives(call)
      else call.reject(404)
    })
  }

  static async open(): Promise<AsteriskHarness> {
    const settings = settingsFromEnvironment()
    const port = Number(settings.trunkPeer.split(':')[1])
    const desk = new AriDesk(settings)
    await desk.sweep()
    const agent = await UserAgent.open({ port })
    return new AsteriskHarness(settings, agent, await Gate.to(new URL(settings.url)), desk)
  }

  async pass(milliseconds: number): Promise<void> {
    await wait(milliseconds)
  }

  /** `oddities` are for callers who write what no contract foresees. */
  async callerRings(
    called: string,
    from: OutsideCaller,
    oddities: Partial<DialOptions> = {}
  ): Promise<SipCaller> {
    const { SIP_HOST: host = '127.0.0.1', SIP_PORT: port } = process.env
    const call = await this.agent.dial(called, { ...from, ...oddities, peer: `${host}:${port}` })
    return new SipCaller(from.number, this.#voices, call)
  }

  phone(number: string): SipPhone {
    const phone = this.#phones.get(number) ?? new SipPhone(number, this.#voices)
    this.#phones.set(number, phone)
    return phone
  }

  async outage(): Promise<void> {
    this.gate.shut()
  }

  async restore(): Promise<void> {
    this.gate.open()
  }

  async close(): Promise<void> {
    await this.engine.disconnect()
    await this.agent.close()
    await this.gate.close()
    await this.desk.sweep()
  }
}

class RememberingLog implements Log {
  readonly lines: string[] = []

  info(message: string): void {
    this.lines.push(`info ${message}`)
  }

  warn(message: string): void {
    this.lines.push(`warn ${message}`)
  }

  error(message: string): void {
    this.lines.push(`error ${message}`)
  }
}

function settingsFromEnvironment(): AsteriskSettings {
  const read = (name: string) => {
    const value = process.env[name]
    if (!value) throw new Error(`${name} is not set: eval "$(bin/services env)"`)
    return value
  }
  return {
    url: read('ARI_URL'),
    username: read('ARI_USERNAME'),
    password: read('ARI_PASSWORD'),
    app: read('ARI_APP'),
    trunkPeer: read('TRUNK_PEER'),
  }
}
