import type User from '#access/models/user'
import type { Decision } from '#switching/machine/draft'
import type { Exchange } from '#switching/exchange'
import type { MemberCommand, OperatorCommand, Refusal, TransferTo } from '#switching/machine/inputs'
import type { SipPhone } from '#tests/contract/asterisk/parties'
import { eventually } from '#tests/support/sip/eventually'
import type { IncomingCall } from './incoming_call.ts'

type Command = OperatorCommand | MemberCommand
type Unsigned<One extends Command> = One extends Command ? Omit<One, 'by'> : never

/** Somebody with a telephone on the table and a switchboard on the screen. */
export class Colleague {
  constructor(
    private readonly exchange: Exchange,
    readonly user: User,
    readonly phone: SipPhone
  ) {}

  /** Their voice, as others hear it. */
  get voice(): string {
    return this.phone.name
  }

  picks = ({ callId }: IncomingCall) => this.asks({ type: 'pick', callId })
  declines = ({ callId }: IncomingCall) => this.asks({ type: 'decline', callId })
  holds = ({ callId }: IncomingCall) => this.asks({ type: 'hold', callId })
  retrieves = ({ callId }: IncomingCall) => this.asks({ type: 'retrieve', callId })
  endsTheCall = ({ callId }: IncomingCall) => this.asks({ type: 'hang_up', callId })
  completes = ({ callId }: IncomingCall) => this.asks({ type: 'complete_transfer', callId })
  takesBack = ({ callId }: IncomingCall) => this.asks({ type: 'take_back', callId })

  sends({ callId }: IncomingCall, to: Colleague | string): Promise<Refusal | null> {
    return this.asks({ type: 'transfer', kind: 'blind', callId, to: targetOf(to) })
  }

  consults({ callId }: IncomingCall, to: Colleague | string): Promise<Refusal | null> {
    return this.asks({ type: 'transfer', kind: 'consult', callId, to: targetOf(to) })
  }

  /** Answers with the refusal; null when it was done. */
  async asks(command: Unsigned<Command>): Promise<Refusal | null> {
    const signed = { ...command, by: this.user.id } as Command
    const { refusal }: Decision = await this.exchange.ask(this.user.customerId!, signed)
    return refusal
  }

  async phoneRings(): Promise<void> {
    await eventually(`${this.user.firstName}'s phone rings`, () => this.phone.line === 'ringing')
  }

  async takesThePhone(): Promise<void> {
    await this.phoneRings()
    this.phone.answers()
  }

  async phoneIsQuiet(): Promise<void> {
    await eventually(`${this.user.firstName}'s phone is quiet`, () =>
      ['idle', 'ended'].includes(this.phone.line)
    )
  }
}

function targetOf(to: Colleague | string): TransferTo {
  return typeof to === 'string' ? { number: to } : { userId: to.user.id }
}
