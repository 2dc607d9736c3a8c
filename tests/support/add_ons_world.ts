/** A shop with two add-ons and a clock that stands still. */
import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { startOfDay, type Day } from '#core/calendar_day'
import { VirtualClock } from '#core/clock'
import { CancelAddOn, type CancelAddOnInput } from '#customers/add_ons/actions/cancel_add_on'
import { OrderAddOn, type OrderAddOnInput } from '#customers/add_ons/actions/order_add_on'
import Entitlement from '#customers/add_ons/models/entitlement'
import { AddOnCatalogue, type AddOn } from '#customers/add_ons/ports/add_on_catalogue'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import { aCustomer } from '#tests/support/world'

export const sissel: Actor = { kind: 'user', id: 1, name: 'Sissel Moen', address: '192.0.2.7' }
export const randi: Actor = { kind: 'staff', id: 2, name: 'Randi Støtte', address: '192.0.2.8' }

export function anAddOn(facts: Partial<AddOn> & { id: string }): AddOn {
  const { id } = facts
  const words = { title: `${id}.title`, summary: `${id}.summary` }
  const price = { oerePerMonth: 100_00, per: 'customer' as const }
  return { ...words, requires: [], abilities: [`${id}.use`], price, ...facts }
}

export class Catalogue extends AddOnCatalogue {
  constructor(private addOns: AddOn[]) {
    super()
  }

  list() {
    return this.addOns
  }

  find(id: string) {
    return this.addOns.find((addOn) => addOn.id === id)
  }

  requiring(id: string) {
    return this.addOns.filter(({ requires }) => requires.includes(id))
  }
}

/** Sells a board, and a wall that needs the board. */
export const twoAddOns = new Catalogue([
  anAddOn({ id: 'board' }),
  anAddOn({ id: 'wall', requires: ['board'] }),
])

/** It is Monday 5 January 2026, 10:00:00.700 in Norway. */
export const SHOP_OPENS = Date.UTC(2026, 0, 5, 9, 0, 0, 700)

export async function aShop(catalogue: AddOnCatalogue = twoAddOns) {
  const clock = new VirtualClock(SHOP_OPENS)
  const customer = await aCustomer()
  const orders = new OrderAddOn(catalogue, clock)
  const cancels = new CancelAddOn(catalogue, clock)
  type Facts<Input> = Omit<Input, 'addOnId'>
  return {
    ...{ clock, customer },
    order: (addOnId: string, facts: Facts<OrderAddOnInput> = {}, by = sissel) =>
      orders.execute(customer, { addOnId, ...facts }, by),
    cancel: (addOnId: string, facts: Facts<CancelAddOnInput> = {}, by = sissel) =>
      cancels.execute(customer, { addOnId, ...facts }, by),
    active: async () => [...(await activeAddOns(customer.id, clock.now()))].sort(),
    /** At that day's first moment. */
    activeOn: async (day: Day) => [...(await activeAddOns(customer.id, startOfDay(day)))].sort(),
    rows: () => Entitlement.query().where('customer_id', customer.id).orderBy('id'),
    states: async () => {
      const rows = await Entitlement.query().where('customer_id', customer.id).orderBy('id')
      return rows.map((row) => `${row.pluginId} ${row.stateAt(clock.now())}`)
    },
    log: () => auditOf(customer.id),
  }
}

export interface LoggedChange {
  action: string
  actor_name: string
  subject_id: string
  changes: Record<string, [unknown, unknown]>
}

/** A customer's audit log, oldest first; null is the provider's. */
export async function auditOf(customerId: number | null): Promise<LoggedChange[]> {
  const rows = await db
    .from('audit_entries')
    .where('customer_id', customerId ?? 0)
    .orderBy('sequence')
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) }))
}
