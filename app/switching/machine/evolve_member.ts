/** A colleague + a fact about them -> the colleague afterwards. */
import type { MemberFact } from '#calls/facts'
import type { MemberState } from './state.ts'

export function evolveMember(member: MemberState, fact: MemberFact): MemberState {
  switch (fact.type) {
    case 'member.logged_in': {
      const loggedIn = new Map(member.loggedIn).set(fact.queueId, fact.at)
      const idleSince = member.loggedIn.size === 0 ? fact.at : member.idleSince
      return { ...member, loggedIn, idleSince }
    }
    case 'member.logged_out': {
      const loggedIn = new Map(member.loggedIn)
      loggedIn.delete(fact.queueId)
      return { ...member, loggedIn }
    }
    case 'member.paused':
      return { ...member, pause: { since: fact.at, reason: fact.reason } }
    case 'member.resumed':
      return { ...member, pause: null, idleSince: fact.at }
    case 'member.ready':
      return { ...member, activity: { is: 'idle' } }
  }
}
