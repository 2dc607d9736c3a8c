import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import type Customer from '#customers/models/customer'
import { InviteUser, type InviteRefusal } from '#directory/invitations/actions/invite_user'
import { idsOfAwaited } from '#directory/invitations/queries/awaited_people'

/** So many in one transaction: others get their turn in between. */
const AT_A_TIME = 50

export type InvitedTally = Record<'sent' | InviteRefusal, number>

const NOBODY: InvitedTally = {
  ...{ sent: 0, unknown_user: 0, blocked: 0, already_in: 0, no_address: 0 },
  ...{ customer_not_active: 0, invited_too_often: 0 },
}

/** Invites, again if need be, all who have not been inside yet. What keeps one from being invited keeps nobody else. */
export class InviteEverybody {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(customer: Customer, by: Actor): Promise<InvitedTally> {
    const ids = await idsOfAwaited(customer.id)
    const tally = { ...NOBODY }
    while (ids.length > 0) await this.#invite(customer, ids.splice(0, AT_A_TIME), by, tally)
    return tally
  }

  async #invite(customer: Customer, ids: number[], by: Actor, tally: InvitedTally): Promise<void> {
    const invite = new InviteUser(this.clock)
    await db.transaction(async (client) => {
      for (const userId of ids) {
        const outcome = await invite.execute(customer, { userId }, by, client)
        tally[outcome.ok ? 'sent' : outcome.refusal] += 1
      }
    })
  }
}
