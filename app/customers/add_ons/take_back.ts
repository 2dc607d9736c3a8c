import { DateTime } from 'luxon'
import type { Actor } from '#audit/actor'
import { wholeSecond } from '#customers/add_ons/beginning_of'
import type Entitlement from '#customers/add_ons/models/entitlement'

/** An order that is over before it began. To be saved. */
export function takeBack(entitlement: Entitlement, by: Actor, at: number): Entitlement {
  return endFrom(entitlement, wholeSecond(at), by, at)
}

/** Not the customer's from that moment on (epoch ms). To be saved. */
export function endFrom(entitlement: Entitlement, from: number, by: Actor, at: number) {
  return entitlement.merge({
    cancelledAt: DateTime.fromMillis(from, { zone: 'utc' }),
    cancelAskedAt: at,
    cancelAskedByName: by.name,
    version: entitlement.version + 1,
  })
}
