import type { Rule } from '../engine_contract.ts'
import { EngineWorld } from '../engine_world.ts'

const OLA = '+4790000001'

export function dialingRules(rule: Rule) {
  rule('a dialled telephone rings and shows who calls', async (world, assert) => {
    const presented = { number: '+4740000009', name: 'Nina Berg' }
    const { phone } = await world.rings(OLA, { presented })
    assert.deepEqual(phone.display, presented)
    assert.deepEqual(world.eventsOf('leg.answered'), [])
  })

  rule('a withheld number is not shown', async (world, assert) => {
    const { phone } = await world.rings(OLA, { presented: { number: null, name: null } })
    assert.deepEqual(phone.display, { number: null, name: null })
  })

  rule('a presented name cannot smuggle anything into the signalling', async (world, assert) => {
    const name = 'A"B <sip:evil@x>\r\nX-Evil: 1'
    const { phone } = await world.rings(OLA, { presented: { number: '+4740000009', name } })
    assert.equal(phone.display?.number, '+4740000009')
    assert.notInclude(phone.display?.name, '\n')
  })

  rule('an answer is told with the id we chose', async (world, assert) => {
    const { phone, legId } = await world.talksTo(OLA)
    assert.equal(world.eventsOf('leg.answered')[0].legId, legId)
    assert.equal(phone.line, 'talking')
  })

  rule('a telephone that declines ends the leg as rejected', async (world, assert) => {
    const { phone, legId } = await world.rings(OLA)
    phone.declines()
    assert.equal(await world.causeOf(legId), 'rejected')
  })

  rule('an engaged telephone ends the leg as busy', async (world, assert) => {
    world.harness.phone(OLA).isBusy()
    const { legId } = await world.dials(OLA)
    assert.equal(await world.causeOf(legId), 'busy')
  })

  rule('a telephone that nobody answers ends the leg after the timeout', async (world, assert) => {
    const { phone, legId } = await world.rings(OLA, { timeoutSeconds: 1 })
    assert.equal(await world.causeOf(legId), 'no_answer')
    await world.eventually('it stops ringing', () => phone.line === 'ended')
  })

  rule('a number that nobody has ends the leg as unknown', async (world, assert) => {
    const legId = EngineWorld.newId('leg')
    await world.does({
      type: 'leg.dial',
      legId,
      to: { kind: 'number', number: '+4799999999' },
      presented: { number: null, name: null },
      timeoutSeconds: 20,
      tags: {},
    })
    assert.equal(await world.causeOf(legId), 'unknown_number')
  })

  rule('a ringing leg can be cancelled', async (world, assert) => {
    const { phone, legId } = await world.rings(OLA)
    await world.does({ type: 'leg.hangup', legId, cause: 'normal' })
    await world.eventually('it stops ringing', () => phone.line === 'ended')
    assert.equal(await world.causeOf(legId), 'normal')
  })

  for (const number of ['', 'anonymous', '12@evil.example', '+47 90', '1'.repeat(21)]) {
    rule(`"${number}" is no number and is never dialled`, async (world, assert) => {
      const status = await world.execute({
        type: 'leg.dial',
        legId: EngineWorld.newId('leg'),
        to: { kind: 'number', number },
        presented: { number: null, name: null },
        timeoutSeconds: 20,
        tags: {},
      })
      await world.settle()
      assert.equal(status, 'failed')
      assert.deepEqual(world.eventsOf('leg.ended'), [])
    })
  }

  rule('an id in use cannot be dialled again', async (world, assert) => {
    const { phone, legId } = await world.talksTo(OLA)
    world.harness.phone('+4790000002')
    const status = await world.execute({
      type: 'leg.dial',
      legId,
      to: { kind: 'number', number: '+4790000002' },
      presented: { number: null, name: null },
      timeoutSeconds: 20,
      tags: {},
    })
    await world.settle()
    assert.equal(status, 'failed')
    assert.equal(phone.line, 'talking')
    assert.deepEqual(world.eventsOf('leg.ended'), [])
  })
}
