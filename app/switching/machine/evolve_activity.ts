/** What a fact of a call does to the colleague it names: ringing, talking, wrapping up, free. */
import type { CallFact } from '#calls/facts'
import type { Activity, LiveCall, MemberState } from './state.ts'

interface ActivityChange {
  userId: number
  becomes(member: MemberState): Partial<MemberState>
}

export function activityAfter(fact: CallFact, before: LiveCall | undefined): ActivityChange | null {
  const { callId, at: since } = fact
  switch (fact.type) {
    case 'offer.made':
      return becomes(fact.userId, { is: 'ringing', callId, legId: fact.legId, since })
    case 'offer.ended':
      return becomes(fact.userId, restOrIdle(fact.restUntil, since))
    case 'call.answered':
      return becomes(fact.userId, { is: 'talking', callId, legId: fact.legId, since })
    case 'transfer.begun':
      if (fact.target.kind !== 'user') return null
      return becomes(fact.target.userId, { is: 'ringing', callId, legId: fact.legId, since })
    case 'transfer.answered': {
      const target = targetUser(before)
      if (target === null) return null
      return becomes(target, { is: 'talking', callId, legId: fact.legId, since })
    }
    case 'transfer.ended': {
      if (fact.userId === null) return null
      return { userId: fact.userId, becomes: () => ({ activity: { is: 'idle' } }) }
    }
    case 'party.left': {
      if (fact.userId === null) return null
      const activity: Activity =
        fact.wrapUpUntil === null
          ? { is: 'idle' }
          : { is: 'wrap_up', until: fact.wrapUpUntil, since }
      return { userId: fact.userId, becomes: () => ({ activity, idleSince: since }) }
    }
    default:
      return null
  }
}

function becomes(userId: number, activity: Activity): ActivityChange {
  return { userId, becomes: () => ({ activity }) }
}

function restOrIdle(until: number | null, since: number): Activity {
  return until === null ? { is: 'idle' } : { is: 'rest', until, since }
}

function targetUser(call: LiveCall | undefined): number | null {
  if (!call || !('target' in call.phase)) return null
  const { target } = call.phase.target
  return target.kind === 'user' ? target.userId : null
}
