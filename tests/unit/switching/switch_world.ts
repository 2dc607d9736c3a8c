/** A Switch to write rules about: one customer, a few colleagues, and time that stands still. */
import { decide } from '#switching/machine/decide'
import type { Decision } from '#switching/machine/draft'
import { initialState } from '#switching/machine/initial_state'
import type { Input, OperatorCommand, Refusal } from '#switching/machine/inputs'
import type { LiveCall, MemberState, Strategy, SwitchState } from '#switching/machine/state'
import { deadlinesOf, nextDeadline } from '#switching/machine/time'
import type { EngineCommand, EngineSnapshot, HangupCause } from '#telephony/engine'
import type { Fact } from '#calls/facts'

export const NINE_O_CLOCK = Date.UTC(2026, 0, 5, 9, 0, 0)
export const SUPPORT = 1
export const SALES = 2

/** User ids by first name. Sissel belongs to no queue, Sindre has no phone. */
export const KARI = 101
export const OLA = 102
export const SIRI = 103
export const SISSEL = 104
export const SINDRE = 105

interface WorldOptions {
  strategy?: Strategy
  wrapUpSeconds?: number
  ringTimeoutSeconds?: number
  loggedIn?: number[]
}

export class SwitchWorld {
  state: SwitchState
  facts: Fact[] = []
  commands: EngineCommand[] = []
  refusal: Refusal | null = null
  at = NINE_O_CLOCK
  #arrivals = 0

  constructor(options: WorldOptions = {}) {
    const { strategy = 'longest_idle', wrapUpSeconds = 0, ringTimeoutSeconds = 20 } = options
    const loggedIn = options.loggedIn ?? [KARI, OLA]
    const queue = { strategy, wrapUpSeconds, ringTimeoutSeconds, memberIds: [KARI, OLA, SIRI] }
    const member = (userId: number, name: string, number: string | null) => {
      const order = loggedIn.indexOf(userId)
      const since = NINE_O_CLOCK - (loggedIn.length - order) * 60_000
      const queues = order === -1 ? [] : [SUPPORT, SALES].map((id) => [id, since] as const)
      return { userId, name, number, loggedIn: new Map(queues), pause: null }
    }
    const setup = {
      queues: [
        { ...queue, queueId: SUPPORT, name: 'Kundeservice' },
        { ...queue, queueId: SALES, name: 'Salg' },
      ],
      members: [
        member(KARI, 'Kari', '+4790000101'),
        member(OLA, 'Ola', '+4790000102'),
        member(SIRI, 'Siri', '+4790000103'),
        member(SISSEL, 'Sissel', '+4790000104'),
        member(SINDRE, 'Sindre', null),
      ],
    }
    this.state = initialState(7, setup, NINE_O_CLOCK)
  }

  give(input: Input): Decision {
    const decision = decide(this.state, input)
    this.state = decision.state
    this.facts.push(...decision.facts)
    this.commands = [...decision.commands]
    this.refusal = decision.refusal
    return decision
  }

  /** A caller rings; the call's id is given back. */
  callerRings(
    options: { queueId?: number | null; priority?: number; number?: string } = {}
  ): string {
    const callId = `call${++this.#arrivals}`
    const { queueId = SUPPORT, priority = 0, number = `+472200000${this.#arrivals}` } = options
    const caller = { number, name: null }
    this.give({
      type: 'caller.arrived',
      at: this.at,
      callId,
      legId: `caller-of-${callId}`,
      caller,
      calledNumber: '+4722334455',
      queueId,
      priority,
    })
    return callId
  }

  /** The phone that rings this colleague now is answered. */
  answers(userId: number) {
    return this.give({ type: 'leg.answered', at: this.at, legId: this.legOf(userId) })
  }

  phoneEnds(userId: number, cause: HangupCause = 'normal') {
    return this.give({ type: 'leg.ended', at: this.at, legId: this.legOf(userId), cause })
  }

  callerHangsUp(callId: string) {
    return this.give({
      type: 'leg.ended',
      at: this.at,
      legId: `caller-of-${callId}`,
      cause: 'normal',
    })
  }

  /** Time passes, stopping at every deadline on the way as the mailbox does. */
  pass(seconds: number) {
    const target = this.at + seconds * 1000
    for (let due = nextDeadline(this.state); due !== null && due <= target;) {
      this.at = Math.max(this.at, due)
      this.give({ type: 'time.passed', due: deadlinesOf(this.state), at: this.at })
      due = nextDeadline(this.state)
    }
    this.at = target
    return this
  }

  asks(command: OperatorCommand) {
    return this.give({ ...command, at: this.at })
  }

  engineComesBack(snapshot: Partial<EngineSnapshot>) {
    const { legs = [], bridges = [], engineStartedAt = 0 } = snapshot
    return this.give({
      type: 'engine.up',
      at: this.at,
      snapshot: { legs, bridges, engineStartedAt },
    })
  }

  call(callId: string): LiveCall {
    const call = this.state.calls.get(callId)
    if (!call) throw new Error(`${callId} is not live`)
    return call
  }

  phase(callId: string) {
    return this.state.calls.get(callId)?.phase.is ?? 'ended'
  }

  member(userId: number): MemberState {
    return this.state.members.get(userId)!
  }

  /** Whose phones ring for this call now. */
  ringing(callId: string): number[] {
    const { phase } = this.call(callId)
    return phase.is === 'waiting' ? phase.offers.map((offer) => offer.userId) : []
  }

  legOf(userId: number): string {
    const { activity } = this.member(userId)
    if ('legId' in activity) return activity.legId
    throw new Error(`User ${userId} has no leg while ${activity.is}`)
  }

  targetLeg(callId: string): string {
    const { phase } = this.call(callId)
    if ('target' in phase) return phase.target.legId
    throw new Error(`${callId} has no target while ${phase.is}`)
  }

  /** An answered call between a caller and this operator. */
  talking(userId: number): string {
    const callId = this.callerRings()
    this.asks({ type: 'pick', callId, by: userId })
    this.answers(userId)
    return callId
  }

  factsOf<Type extends Fact['type']>(type: Type): Extract<Fact, { type: Type }>[] {
    return this.facts.filter((fact) => fact.type === type) as Extract<Fact, { type: Type }>[]
  }

  commandsOf<Type extends EngineCommand['type']>(type: Type) {
    return this.commands.filter((command) => command.type === type) as Extract<
      EngineCommand,
      { type: Type }
    >[]
  }
}
