/** A decision in the making: facts recorded so far, the state they give, and what the engine must do. */
import type { Fact } from '#calls/facts'
import type { EngineCommand } from '#telephony/engine'
import { evolve } from './evolve.ts'
import type { Refusal } from './inputs.ts'
import type { LiveCall, MemberState, QueueState, SwitchState } from './state.ts'

export interface Decision {
  /** `facts` folded over the state before: given along so that nobody folds twice. */
  state: SwitchState
  facts: readonly Fact[]
  commands: readonly EngineCommand[]
  /** Why nothing was done; null when the input was carried out, or was already so. */
  refusal: Refusal | null
}

/** A fact without its time, each kind of fact on its own. */
type Undated<F extends Fact> = F extends Fact ? Omit<F, 'at'> : never

export class Draft {
  readonly facts: Fact[] = []
  readonly commands: EngineCommand[] = []
  readonly #laterCommands: EngineCommand[] = []

  constructor(
    public state: SwitchState,
    readonly at: number
  ) {}

  record(undated: Undated<Fact>): void {
    const fact = { ...undated, at: this.at } as Fact
    this.facts.push(fact)
    this.state = evolve(this.state, fact)
  }

  command(command: EngineCommand): void {
    this.commands.push(command)
  }

  /** Given after all others: an engine carries out one command at a time, and a phone should ring at once. */
  commandLater(command: EngineCommand): void {
    this.#laterCommands.push(command)
  }

  call(callId: string): LiveCall {
    const call = this.state.calls.get(callId)
    if (!call) throw new Error(`No live call ${callId}`)
    return call
  }

  findCall(callId: string): LiveCall | undefined {
    return this.state.calls.get(callId)
  }

  member(userId: number): MemberState | undefined {
    return this.state.members.get(userId)
  }

  queueOf(call: LiveCall): QueueState | undefined {
    return call.queueId === null ? undefined : this.state.queues.get(call.queueId)
  }

  finish(refusal: Refusal | null): Decision {
    const commands = [...this.commands, ...this.#laterCommands]
    return { state: this.state, facts: this.facts, commands, refusal }
  }
}

/** What a step of a decision answers: carried out, or why not. */
export type Outcome = Refusal | null
