/** Keeps queue logins and pauses in their tables, so that they outlive a restart. */
import type { Projection } from '#calls/journal'
import { isMemberFact } from '#calls/facts'
import type { MemberFact } from '#calls/facts'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export const recordMembers: Projection = async (entries, trx) => {
  for (const { customerId, fact } of entries) {
    if (isMemberFact(fact)) await recordMember(customerId, fact, trx)
  }
}

async function recordMember(customerId: number, fact: MemberFact, trx: TransactionClientContract) {
  const member = { customer_id: customerId, user_id: fact.userId }
  switch (fact.type) {
    case 'member.logged_in':
    case 'member.logged_out': {
      const loggedInAt = fact.type === 'member.logged_in' ? fact.at : null
      await trx
        .from('queue_members')
        .where({ ...member, queue_id: fact.queueId })
        .update({ logged_in_at: loggedInAt })
      return
    }
    case 'member.paused':
      await trx
        .table('member_pauses')
        .insert({ ...member, paused_at: fact.at, reason: fact.reason })
        .onConflict(['customer_id', 'user_id'])
        .merge()
      return
    case 'member.resumed':
      await trx.from('member_pauses').where(member).delete()
      return
    case 'member.ready':
      return
  }
}
