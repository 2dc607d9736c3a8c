import { test } from '@japa/runner'
import fc from 'fast-check'
import { billingBasis } from '#administration/billing/queries/billing_basis'
import { daysOf, monthOf } from '#administration/billing/month'
import { dayOf, daysAfter, startOfDay } from '#core/calendar_day'
import { ReopenCustomer } from '#customers/actions/reopen_customer'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { TerminateCustomer } from '#customers/actions/terminate_customer'
import { aShop, sissel, twoAddOns } from '#tests/support/add_ons_world'

type Step =
  | { kind: 'order' | 'cancel'; addOn: 'board' | 'wall'; inDays: number | null }
  | { kind: 'suspend' | 'reopen' | 'terminate' }
  | { kind: 'wait'; hours: number }

const decision = fc.record({
  kind: fc.constantFrom('order' as const, 'cancel' as const),
  addOn: fc.constantFrom('board' as const, 'wall' as const),
  inDays: fc.option(fc.integer({ min: 0, max: 30 })),
})
const status = fc.record({ kind: fc.constantFrom('suspend' as const, 'reopen' as const) })
const end = fc.record({ kind: fc.constant('terminate' as const) })
const wait = fc.record({
  kind: fc.constant('wait' as const),
  hours: fc.integer({ max: 400, min: 1 }),
})
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: decision },
    { weight: 2, arbitrary: status },
    { weight: 4, arbitrary: wait },
    { weight: 1, arbitrary: end }
  ),
  { minLength: 1, maxLength: 16 }
)

/**
 * The small model: a decision counts from a moment and for ever, until a later one is made. Whether an add-on is on at a moment is
 * what the latest decision says that counts from then or before.
 */
class Model {
  decisions: { addOn: string; isOn: boolean; from: number }[] = []
  status = 'active'
  endedOn: string | null = null
  log: string[] = []

  isOn(addOn: string, at: number): boolean {
    return this.decisions.findLast((one) => one.addOn === addOn && one.from <= at)?.isOn ?? false
  }

  /** Whether it is so at `from` and at every turn after it. */
  isAlways(addOn: string, isOn: boolean, from: number): boolean {
    const turns = [from, ...this.decisions.map((one) => one.from).filter((at) => at > from)]
    return turns.every((at) => this.isOn(addOn, at) === isOn)
  }

  decide(addOn: string, isOn: boolean, from: number): void {
    if (isOn && this.status !== 'active') return
    if (this.isAlways(addOn, isOn, from)) return
    if (isOn && addOn === 'wall' && !this.isAlways('board', true, from)) return
    if (!isOn && addOn === 'board' && !this.isAlways('wall', false, from)) return
    this.decisions.push({ addOn, isOn, from })
    this.log.push(isOn ? 'add_on.ordered' : 'add_on.cancelled')
  }

  become(kind: 'suspend' | 'reopen' | 'terminate', today: string): void {
    const [from, to] = { suspend: ['active', 'suspended'], reopen: ['suspended', 'active'] }[
      kind as 'suspend'
    ] ?? ['', 'terminated']
    const isAllowed = kind === 'terminate' ? this.status !== 'terminated' : this.status === from
    if (!isAllowed) return
    this.status = to
    if (kind === 'terminate') this.endedOn = today
    this.log.push(
      { suspend: 'customer.suspended', reopen: 'customer.reopened' }[kind as 'suspend'] ??
        'customer.terminated'
    )
  }

  daysIn(addOn: string, month: string, today: string): number {
    const had = daysOf(month).filter(({ day, start, end: next }) => {
      if (day > today || (this.endedOn && day > this.endedOn)) return false
      const turns = this.decisions.map(({ from }) => from).filter((at) => at > start && at < next)
      return [start, ...turns].some((at) => this.isOn(addOn, at))
    })
    return had.length
  }
}

async function play(sequence: Step[]) {
  const shop = await aShop()
  const model = new Model()
  const { clock, customer } = shop
  for (const step of sequence) {
    const today = dayOf(clock.now())
    if (step.kind === 'wait') clock.advance(step.hours * 60 * 60 * 1000)
    else if (step.kind === 'order' || step.kind === 'cancel') {
      const day = step.inDays === null ? undefined : daysAfter(today, step.inDays)
      const now = Math.floor(clock.now() / 1000) * 1000
      const from = step.inDays ? startOfDay(day!) : now
      await shop[step.kind](step.addOn, { from: day })
      model.decide(step.addOn, step.kind === 'order', from)
    } else {
      if (step.kind === 'suspend') {
        await new SuspendCustomer(clock).execute(customer, { reason: 'Ubetalt' }, sissel)
      } else if (step.kind === 'reopen') await new ReopenCustomer(clock).execute(customer, sissel)
      else {
        const now = { reason: 'Oppsagt', endsOn: null }
        await new TerminateCustomer(clock, 90).execute(customer, now, sissel)
      }
      model.become(step.kind, today)
    }
  }
  return { shop, model }
}

test.group('Any sequence of orders, cancellations, suspensions and waiting', () => {
  test('[A0] [S5] [S7] leaves entitlement, billing days and audit log as a small model says', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const { shop, model } = await play(sequence)
        const now = shop.clock.now()
        const on = ['board', 'wall'].filter(
          (addOn) => model.status === 'active' && model.isOn(addOn, now)
        )
        assert.deepEqual(await shop.active(), on)

        const months = new Set(['2026-01', '2026-02', monthOf(now)])
        for (const month of months) {
          const [basis] = await billingBasis([shop.customer], month, twoAddOns, now)
          for (const addOn of ['board', 'wall']) {
            const line = basis.lines.find(({ addOnId }) => addOnId === addOn)
            assert.equal(
              line?.days ?? 0,
              model.daysIn(addOn, month, dayOf(now)),
              `${addOn} ${month}`
            )
          }
        }
        const log = await shop.log()
        assert.deepEqual(
          log.map(({ action }) => action),
          model.log
        )
      }),
      { numRuns: 40 }
    )
  })
})
