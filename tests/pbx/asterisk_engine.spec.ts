import { test } from '@japa/runner'
import { AsteriskHarness } from '#tests/contract/asterisk/asterisk_harness'
import { engineContract } from '#tests/contract/engine_contract'
import type { DialOptions } from '#tests/support/sip/outgoing_call'
import { CALLED, EngineWorld, KARI } from '#tests/contract/engine_world'

engineContract('asterisk', () => AsteriskHarness.open())

test.group('asterisk engine, what only a real network does', (group) => {
  let harness: AsteriskHarness
  let world: EngineWorld
  group.each.setup(async () => {
    harness = await AsteriskHarness.open()
    world = await EngineWorld.open(async () => harness)
    return () => world.close()
  })

  const ODDITIES: Record<string, Partial<DialOptions>> = {
    'a name in Latin-1': { name: 'B\u00f8rge \u00c5s', encoding: 'latin1' },
    'a name with quotes': { name: 'Kari \\"the boss\\" \\\\ Hansen' },
    'a very long name': { name: 'Kari '.repeat(80) },
    'no name': { name: '' },
  }
  for (const [title, oddity] of Object.entries(ODDITIES)) {
    test(`a caller with ${title} arrives`, async ({ assert }) => {
      await harness.callerRings(CALLED, KARI, oddity)
      await world.eventually('it arrives', () => world.eventsOf('leg.arrived').length > 0)
      assert.equal(world.eventsOf('leg.arrived')[0].caller.number, KARI.number)
    })
  }

  test('a caller without a number arrives as withheld', async ({ assert }) => {
    await harness.callerRings(CALLED, KARI, { from: '"" <sip:127.0.0.1>' })
    await world.eventually('it arrives', () => world.eventsOf('leg.arrived').length > 0)
    assert.deepEqual(world.eventsOf('leg.arrived')[0].caller, { number: null, name: null })
  })

  test('service numbers are dialled as they are', async ({ assert }) => {
    const { phone } = await world.rings('*21*123#')
    assert.equal(phone.timesRung, 1)
  })

  test('Norwegian letters come through in both directions', async ({ assert }) => {
    const name = 'Åse Ærø Bø'
    await world.arrives({ ...KARI, name })
    const { phone } = await world.rings('+4790000001', {
      presented: { number: '+4740000001', name },
    })
    assert.equal(world.eventsOf('leg.arrived')[0].caller.name, name)
    assert.equal(phone.display?.name, name)
  })

  test('an account rings at its own telephone', async ({ assert }) => {
    const account = EngineWorld.newId('account')
    await harness.desk.addAccount(account, `sip:${account}@${harness.settings.trunkPeer}`)
    const { phone, legId } = await world.talksTo(account, { to: { kind: 'account', account } })
    const { legs } = await world.snapshotAfterOutage()
    assert.equal(phone.line, 'talking')
    assert.containSubset(legs, [{ legId, calledNumber: account }])
  })

  for (const account of ['nobody-has-this-account', '../trunk', 'trunk/sip:+47@127.0.0.1']) {
    test(`the account ${account} cannot be dialled`, async ({ assert }) => {
      const status = await world.execute({
        type: 'leg.dial',
        legId: EngineWorld.newId('leg'),
        to: { kind: 'account', account },
        presented: { number: null, name: null },
        timeoutSeconds: 20,
        tags: {},
      })
      await world.settle()
      assert.equal(status, 'failed')
      assert.deepEqual(world.eventsOf('leg.ended'), [])
    })
  }

  test('a sound is a name, and never an address or a path', async ({ assert }) => {
    const { legId } = await world.arrives()
    for (const sound of ['http://127.0.0.1/x', '../../etc/passwd', 'beep,digits:1', '']) {
      const playbackId = EngineWorld.newId('playback')
      assert.equal(await world.execute({ type: 'sound.play', legId, playbackId, sound }), 'failed')
    }
  })

  test('a number that is withheld and still told by the network reaches nobody', async ({
    assert,
  }) => {
    const { legId } = await world.arrives({ ...KARI, isWithheld: true })
    await world.does({ type: 'leg.tag', legId, tags: { seen: 'yes' } })
    const snapshot = await world.snapshotAfterOutage()
    assert.notInclude(JSON.stringify([world.events, snapshot, harness.log.lines]), KARI.number)
  })
})
