import db from '@adonisjs/lucid/services/db'
import type { CallFact } from '#calls/facts'
import { factsOfCalls } from '#calls/queries/facts_of_calls'
import type { Phase } from '#switching/machine/state'
import type { SipCaller } from '#tests/contract/asterisk/parties'
import { eventually } from '#tests/support/sip/eventually'
import type { Office } from './office.ts'

/** One call to the office: its caller outside, its place in the switch, and what is written about it. */
export class IncomingCall {
  constructor(
    private readonly office: Office,
    readonly callId: string,
    readonly caller: SipCaller
  ) {}

  async phase(): Promise<Phase['is'] | 'ended'> {
    const { calls } = await this.office.state()
    return calls.get(this.callId)?.phase.is ?? 'ended'
  }

  async becomes(phase: Phase['is'] | 'ended'): Promise<void> {
    await eventually(`the call is ${phase}`, async () => (await this.phase()) === phase)
  }

  /** The journal's facts, the newest included. */
  async facts(): Promise<CallFact[]> {
    await this.office.pbx.journal.flush()
    return factsOfCalls(db.connection(), this.office.customer.id, [this.callId])
  }

  async story(): Promise<CallFact['type'][]> {
    const facts = await this.facts()
    return facts.map(({ type }) => type)
  }

  /** The row of the operators' log. */
  async row(): Promise<Record<string, unknown>> {
    await this.office.pbx.journal.flush()
    const row = await db.from('calls').where('id', this.callId).first()
    return row ?? {}
  }
}
