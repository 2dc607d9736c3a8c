/**
 * One customer's mailbox: inputs go in one at a time, facts and engine commands come out.
 * Deciding is synchronous, so the order of inputs is the order of facts. Nothing here waits
 * for the database: until the Switch is loaded, its inputs wait in the mailbox instead.
 */
import type { Clock } from '#core/clock'
import type { JournalEntry } from '#calls/journal'
import type { CommandOutcome, EngineCommand } from '#telephony/engine'
import { Deadlines } from './deadlines.ts'
import { decide } from './machine/decide.ts'
import type { Decision } from './machine/draft.ts'
import { withSetup } from './machine/initial_state.ts'
import type { Input } from './machine/inputs.ts'
import type { SwitchSetup, SwitchState } from './machine/state.ts'
import { deadlinesOf, touchedDeadlines } from './machine/time.ts'
import type { Deadline } from './machine/time.ts'

export interface SwitchSurroundings {
  clock: Clock
  execute(command: EngineCommand): Promise<CommandOutcome>
  /** Facts to journal and to show, after the decision's commands have been given. */
  tell(entries: readonly JournalEntry[], state: SwitchState): void
  log: {
    warn(context: object, message: string): void
    error(context: object, message: string): void
  }
}

export interface LoadedSwitch {
  state: SwitchState
  lastSequence: number
}

export class Switch {
  #state: SwitchState | null = null
  #sequence = 0
  #waiting: (() => void)[] = []
  #deadlines = new Deadlines()
  #cancelTimer: (() => void) | null = null
  #timerAt: number | null = null

  constructor(
    readonly customerId: number,
    private readonly surroundings: SwitchSurroundings
  ) {}

  /** Null until loaded. */
  get state(): SwitchState | null {
    return this.#state
  }

  get sequence(): number {
    return this.#sequence
  }

  begin({ state, lastSequence }: LoadedSwitch): void {
    this.#state = state
    this.#sequence = lastSequence
    this.#remember(deadlinesOf(state))
    this.#waiting.splice(0).forEach((deliver) => deliver())
  }

  changeSetup(setup: SwitchSetup): void {
    if (!this.#state) return
    this.#state = withSetup(this.#state, setup, this.surroundings.clock.now())
    this.#carryOut({ type: 'setup.changed', at: this.surroundings.clock.now() })
  }

  /** Resolves with the decision as soon as it is made; the engine and the journal follow. */
  post(input: Input): Promise<Decision> {
    if (this.#state) return Promise.resolve(this.#carryOut(input))
    return new Promise((resolve) => {
      this.#waiting.push(() => resolve(this.#carryOut(input)))
    })
  }

  stop(): void {
    this.#cancelTimer?.()
  }

  #carryOut(input: Input): Decision {
    const decision = decide(this.#state!, input)
    this.#state = decision.state
    for (const command of decision.commands) void this.#execute(command)
    if (decision.facts.length > 0) {
      this.#tell(decision)
      this.#remember(touchedDeadlines(decision.state, decision.facts))
    }
    return decision
  }

  #tell({ facts, state }: Decision): void {
    const { customerId } = this
    const entries = facts.map((fact) => ({ customerId, sequence: ++this.#sequence, fact }))
    this.surroundings.tell(entries, state)
  }

  /** A ringing that could not even begin ends like one that nobody could be reached by. */
  async #execute(command: EngineCommand): Promise<void> {
    const outcome = await this.surroundings.execute(command)
    if (outcome.status !== 'failed') return
    const { customerId } = this
    this.surroundings.log.warn({ customerId, command, reason: outcome.reason }, 'Engine refused')
    if (command.type !== 'leg.dial') return
    const at = this.surroundings.clock.now()
    await this.post({ type: 'leg.ended', legId: command.legId, cause: 'failed', at })
  }

  #remember(deadlines: readonly Deadline[]): void {
    this.#deadlines.add(deadlines)
    this.#setTimer()
  }

  #setTimer(): void {
    const { soonest } = this.#deadlines
    if (soonest === this.#timerAt) return
    this.#cancelTimer?.()
    this.#timerAt = soonest
    this.#cancelTimer =
      soonest === null ? null : this.surroundings.clock.schedule(soonest, () => this.#timeIsUp())
  }

  #timeIsUp(): void {
    this.#timerAt = null
    const at = this.surroundings.clock.now()
    this.#carryOut({ type: 'time.passed', due: this.#deadlines.due(at), at })
    this.#setTimer()
  }
}
