/** A Switch before anything has happened, and what changes when queues or people are edited. */
import { Map as PersistentMap } from 'immutable'
import type { MemberState, SwitchSetup, SwitchState } from './state.ts'

export function initialState(customerId: number, setup: SwitchSetup, at: number): SwitchState {
  return {
    customerId,
    line: 'up',
    queues: new Map(setup.queues.map((queue) => [queue.queueId, { ...queue, waiting: [] }])),
    members: PersistentMap(setup.members.map((member) => [member.userId, newcomer(member, at)])),
    calls: PersistentMap(),
    recalled: new Set(),
    callerLegs: PersistentMap(),
  }
}

/** Takes over names, numbers, queues and memberships; what people do right now stays as it is. */
export function withSetup(state: SwitchState, setup: SwitchSetup, at: number): SwitchState {
  const queues = setup.queues.map((queue) => {
    const waiting = state.queues.get(queue.queueId)?.waiting ?? []
    return [queue.queueId, { ...queue, waiting }] as const
  })
  const members = setup.members.map((member) => {
    const known = state.members.get(member.userId)
    const { name, number } = member
    return [member.userId, known ? { ...known, name, number } : newcomer(member, at)] as const
  })
  return { ...state, queues: new Map(queues), members: PersistentMap(members) }
}

function newcomer(member: SwitchSetup['members'][number], at: number): MemberState {
  return {
    ...member,
    activity: { is: 'idle' },
    idleSince: Math.max(0, ...member.loggedIn.values()) || at,
  }
}
