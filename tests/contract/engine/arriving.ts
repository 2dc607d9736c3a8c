import type { HangupCause } from '#telephony/engine'
import type { Rule } from '../engine_contract.ts'
import { CALLED, KARI } from '../engine_world.ts'

const REFUSALS: HangupCause[] = ['busy', 'no_answer', 'unknown_number', 'congestion', 'rejected']

export function arrivingRules(rule: Rule) {
  rule('an arriving call tells who rings and which number', async (world, assert) => {
    const { legId, caller } = await world.arrives()
    const arrived = world.eventsOf('leg.arrived')[0]
    assert.equal(arrived.legId, legId)
    assert.equal(arrived.calledNumber, CALLED)
    assert.deepEqual(arrived.caller, { number: KARI.number, name: KARI.name })
    assert.equal(caller.line, 'ringing')
  })

  rule('a withheld caller has neither number nor name', async (world, assert) => {
    await world.arrives({ ...KARI, isWithheld: true })
    assert.deepEqual(world.eventsOf('leg.arrived')[0].caller, { number: null, name: null })
  })

  rule('a caller who gives up ends the leg', async (world, assert) => {
    const { caller, legId } = await world.arrives()
    caller.hangsUp()
    assert.equal(await world.causeOf(legId), 'normal')
  })

  rule('an arriving call rings until it is answered', async (world, assert) => {
    const { caller, legId } = await world.arrives()
    await world.settle()
    assert.equal(caller.line, 'ringing')
    await world.does({ type: 'leg.answer', legId })
    await world.eventually('the caller talks', () => caller.line === 'talking')
  })

  rule('answering twice is done', async (world) => {
    const { legId } = await world.arrives()
    await world.does({ type: 'leg.answer', legId })
    await world.does({ type: 'leg.answer', legId })
  })

  for (const cause of REFUSALS) {
    rule(`an arriving call can be refused as ${cause}`, async (world, assert) => {
      const { caller, legId } = await world.arrives()
      await world.does({ type: 'leg.hangup', legId, cause })
      await world.eventually('the caller is refused', () => caller.line === 'ended')
      assert.equal(caller.refusedWith, cause)
      assert.equal(await world.causeOf(legId), cause)
    })
  }
}
