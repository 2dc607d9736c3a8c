import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { endSessionsOf } from '#access/actions/end_sessions'
import AccessChanged from '#access/events/access_changed'
import User from '#access/models/user'
import UserAbility from '#access/models/user_ability'
import type { PersonalFunction } from '#administration/access/functions'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { lockPeople } from '#directory/lock_people'
import { personSubject } from '#directory/person_facts'
import type { PersonRole } from '#directory/person_input'
import { mayLoseTheirRole, type RoleRefusal } from '#directory/role_rules'

export interface AccessInput {
  userId: number
  /** The version that was shown to who decides; left out when nobody has looked. */
  version?: number
  role: PersonRole
  /** All that the person may do from now on; what is not named here is taken away. */
  abilities: readonly string[]
}

export type ChangeAccessRefusal =
  RoleRefusal | 'unknown_user' | 'changed_meanwhile' | 'unknown_function'

/**
 * Decides what somebody may do (terms 6, S2): it counts from their next request, and another role ends their sessions. `functions`
 * are those that may be granted at this customer; grants of add-ons that are not active now are left as they are.
 */
export class ChangeAccess {
  constructor(
    private functions: readonly PersonalFunction[],
    private clock: Clock = new SystemClock()
  ) {}

  async execute(
    customer: Customer,
    input: AccessInput,
    by: Actor,
    trx?: TransactionClientContract
  ): Promise<Result<null, ChangeAccessRefusal>> {
    const known = new Set(this.functions.map(({ ability }) => ability))
    if (!input.abilities.every((ability) => known.has(ability))) return refused('unknown_function')
    const change = (client: TransactionClientContract) => this.#change(customer, input, by, client)
    return trx ? change(trx) : db.transaction(change)
  }

  async #change(
    customer: Customer,
    { userId, version, role, abilities }: AccessInput,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<null, ChangeAccessRefusal>> {
    await lockPeople(customer, client)
    const user = await User.query({ client }).where({ customerId: customer.id, id: userId }).first()
    if (!user) return refused('unknown_user')
    const granted = await this.#granted(user, client)
    const [before, after] = [this.#facts(user.role, granted), this.#facts(role, abilities)]
    if (JSON.stringify(before) === JSON.stringify(after)) return done(null)
    if (version !== undefined && version !== user.version) return refused('changed_meanwhile')
    if (role !== user.role) {
      const verdict = await mayLoseTheirRole(user, by, client)
      if (!verdict.ok) return verdict
    }

    const at = this.clock.now()
    await this.#grant(user, granted, abilities, by, at, client)
    if (role !== user.role) await endSessionsOf(user, 'role_changed', at, client)
    await user.merge({ role, version: user.version + 1 }).save()
    client.after('commit', () => AccessChanged.dispatch(customer.id, userId))
    const about = { action: 'user.access_changed', subject: personSubject(user), before, after }
    await recordAudit({ customerId: customer.id, by, ...about }, at, client)
    return done(null)
  }

  /** What this customer's functions are granted to the user now. */
  async #granted(user: User, client: TransactionClientContract): Promise<string[]> {
    const known = this.functions.map(({ ability }) => ability)
    const rows = await UserAbility.query({ client })
      .where({ customerId: user.customerId, userId: user.id })
      .whereIn('ability', known)
    return rows.map(({ ability }) => ability)
  }

  #facts(role: string, abilities: readonly string[]) {
    return { role, abilities: [...new Set(abilities)].sort() }
  }

  async #grant(
    { id: userId, customerId }: User,
    granted: readonly string[],
    wanted: readonly string[],
    by: Actor,
    at: number,
    client: TransactionClientContract
  ): Promise<void> {
    const gone = granted.filter((ability) => !wanted.includes(ability))
    const own = { customerId: customerId!, userId }
    await UserAbility.query({ client }).where(own).whereIn('ability', gone).delete()
    const fresh = [...new Set(wanted)].filter((ability) => !granted.includes(ability))
    const how = { grantedBy: by.name, grantedAt: at }
    await UserAbility.createMany(
      fresh.map((ability) => ({ ...own, ability, ...how })),
      { client }
    )
  }
}
