import type { VirtualClock } from '#core/clock'
import type { Decision } from '#switching/machine/draft'
import type { Input } from '#switching/machine/inputs'
import type { Switch } from '#switching/switch'
import type { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'

const TICK_MS = 250

/** Keeps callers coming at an even pace, and operators pressing buttons, in virtual time. */
export class Metronome {
  #seed = 7
  #callers = 0

  constructor(
    private readonly engine: SimulatedEngine,
    private readonly clock: VirtualClock,
    private readonly one: Switch,
    private readonly decide: (input: Input) => Promise<Decision>,
    private readonly size: { queues: number }
  ) {}

  /** The same chances in every run (mulberry32). */
  chance = (): number => {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  begin(callers: number): void {
    for (let i = 0; i < callers; i++) this.#callerComes()
  }

  async play(seconds: number): Promise<void> {
    for (let tick = 0; tick < (seconds * 1000) / TICK_MS; tick++) {
      for (let i = 0; i < 5; i++) this.#callerComes()
      for (let i = 0; i < 3; i++) this.#operatorActs()
      this.clock.advance(TICK_MS)
      await this.engine.settle()
    }
  }

  #callerComes(): void {
    const queue = 1 + Math.floor(this.chance() * this.size.queues)
    const number = `+4722${String(++this.#callers % 1_000_000).padStart(6, '0')}`
    const caller = this.engine.ringIn({ calledNumber: String(queue), from: { number, name: null } })
    const patience = 30_000 + 120_000 * this.chance()
    this.clock.schedule(this.clock.now() + patience, () => caller.hangUp())
  }

  #operatorActs(): void {
    const calls = [...this.one.state!.calls.values()]
    const call = calls[Math.floor(this.chance() * calls.length)]
    if (!call || !('party' in call.phase) || call.phase.party.userId === null) return
    const by = call.phase.party.userId
    const at = this.clock.now()
    const { callId } = call
    if (call.phase.is === 'held') void this.decide({ type: 'retrieve', callId, by, at })
    else if (this.chance() < 0.5) void this.decide({ type: 'hold', callId, by, at })
    else {
      const to = { userId: 1 + Math.floor(this.chance() * 1000) }
      void this.decide({ type: 'transfer', kind: 'blind', callId, by, to, at })
    }
  }
}
