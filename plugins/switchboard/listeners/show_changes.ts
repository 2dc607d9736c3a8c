/** What happened on the telephones, put on the screens that show it: each changed row rendered once. */
import { inject } from '@adonisjs/core'
import type { Fact } from '#calls/facts'
import { isCallFact } from '#calls/facts'
import type SwitchChanged from '#switching/events/switch_changed'
import type { LiveCall, SwitchState } from '#switching/machine/state'
import { ScreenPublisher } from '../live/screen_publisher.ts'

@inject()
export default class ShowChanges {
  constructor(private publisher: ScreenPublisher) {}

  async handle({ customerId, entries, state }: SwitchChanged) {
    const facts = entries.map((entry) => entry.fact)
    const screen = this.publisher.screenOf(customerId)
    if (facts.some(({ type }) => type === 'line.lost' || type === 'line.restored')) {
      await screen.showLine(state)
    }
    for (const callId of touchedCalls(facts)) await screen.showCall(state, callId)
    for (const userId of touchedUsers(facts, state)) await screen.showPerson(state, userId)
    if (facts.some(changesQueues)) await screen.showQueues(state)
  }
}

const touchedCalls = (facts: readonly Fact[]) =>
  new Set(facts.filter(isCallFact).map((fact) => fact.callId))

/** Everybody a fact names, and everybody who has a hand in a call it is about. */
function touchedUsers(facts: readonly Fact[], state: SwitchState): Set<number> {
  const users = new Set<number>()
  for (const fact of facts) {
    if ('userId' in fact && fact.userId !== null) users.add(fact.userId)
    if ('by' in fact && typeof fact.by === 'number') users.add(fact.by)
    if (fact.type === 'call.recalled') users.add(fact.to)
    if (fact.type === 'transfer.begun' && fact.target.kind === 'user') users.add(fact.target.userId)
    const call = isCallFact(fact) ? state.calls.get(fact.callId) : undefined
    for (const userId of call ? handsOn(call) : []) users.add(userId)
  }
  return users
}

function handsOn({ phase }: LiveCall): number[] {
  const party = 'party' in phase && phase.party.userId !== null ? [phase.party.userId] : []
  const target =
    'target' in phase && phase.target.target.kind === 'user' ? [phase.target.target.userId] : []
  const sender = phase.is === 'transferring' ? [phase.by] : []
  return [...party, ...target, ...sender]
}

const changesQueues = (fact: Fact) =>
  fact.type === 'call.queued' ||
  fact.type === 'call.answered' ||
  fact.type === 'call.ended' ||
  fact.type === 'call.recalled'
