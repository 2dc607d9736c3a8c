import type { EngineSnapshot, LegId, LegTags } from '#telephony/engine'
import type { Rule } from '../engine_contract.ts'
import { CALLED, EngineWorld, KARI } from '../engine_world.ts'

const OLA = '+4790000001'

export function snapshotRules(rule: Rule) {
  rule('the first connection tells that the engine is up', async (world, assert) => {
    assert.isTrue(world.harness.engine.isUp)
    assert.deepEqual(
      world.events.map((event) => event.type),
      ['engine.up']
    )
  })

  rule('the engine tells when it began, before any of its legs', async (world, assert) => {
    await world.arrives()
    const { engineStartedAt, legs } = await world.snapshotAfterOutage()
    assert.isAbove(engineStartedAt, 0)
    assert.isAtMost(engineStartedAt, legs[0].createdAt)
  })

  rule('an arrived leg comes back as it was', async (world, assert) => {
    const { legId } = await world.arrives()
    const before = await world.snapshotAfterOutage()
    const leg = before.legs.find((each) => each.legId === legId)
    assert.containSubset(leg, {
      origin: 'arrived',
      state: 'ringing',
      tags: {},
      calledNumber: CALLED,
      caller: { number: KARI.number, name: KARI.name },
    })
    await world.does({ type: 'leg.answer', legId })
    const after = await world.snapshotAfterOutage()
    assert.equal(after.legs.find((each) => each.legId === legId)?.state, 'answered')
  })

  rule('a withheld caller stays withheld in the snapshot', async (world, assert) => {
    const { legId } = await world.arrives({ ...KARI, isWithheld: true })
    const { legs } = await world.snapshotAfterOutage()
    const leg = legs.find((each) => each.legId === legId)
    assert.deepEqual(leg?.caller, { number: null, name: null })
  })

  rule('a dialled leg comes back with its tags', async (world, assert) => {
    const tags = { customer: '17', text: 'æøå "quoted", ${EXTEN} & = \\ done' }
    const { legId } = await world.rings(OLA, { tags })
    const { legs } = await world.snapshotAfterOutage()
    const leg = legs.find((each) => each.legId === legId)
    assert.containSubset(leg, { origin: 'dialled', state: 'ringing', calledNumber: OLA })
    assert.deepEqual(leg?.tags, tags)
  })

  rule('tags are merged over those the leg has', async (world, assert) => {
    const { legId } = await world.talksTo(OLA, { tags: { customer: '17', role: 'member' } })
    await world.does({ type: 'leg.tag', legId, tags: { role: 'operator', offer: '4' } })
    const first = await world.snapshotAfterOutage()
    await world.does({ type: 'leg.tag', legId, tags: { offer: '5' } })
    const second = await world.snapshotAfterOutage()
    assert.deepEqual(tagsOf(legId, first), { customer: '17', role: 'operator', offer: '4' })
    assert.deepEqual(tagsOf(legId, second), { customer: '17', role: 'operator', offer: '5' })
  })

  rule('tags given while a leg rings are there when it has answered', async (world, assert) => {
    const { phone, legId } = await world.rings(OLA, { tags: { customer: '17' } })
    await world.does({ type: 'leg.tag', legId, tags: { offer: '4' } })
    const ringing = await world.snapshotAfterOutage()
    phone.answers()
    await world.event('leg.answered', legId)
    const answered = await world.snapshotAfterOutage()
    assert.deepEqual(tagsOf(legId, ringing), { customer: '17', offer: '4' })
    assert.deepEqual(tagsOf(legId, answered), { customer: '17', offer: '4' })
    assert.equal(answered.legs.find((leg) => leg.legId === legId)?.state, 'answered')
  })

  rule('tagging an arrived leg keeps what it was', async (world, assert) => {
    const { legId } = await world.arrives()
    await world.does({ type: 'leg.tag', legId, tags: { customer: '17' } })
    const { legs } = await world.snapshotAfterOutage()
    assert.containSubset(
      legs.find((each) => each.legId === legId),
      { origin: 'arrived', calledNumber: CALLED, tags: { customer: '17' } }
    )
  })

  rule('bridges are listed with their legs', async (world, assert) => {
    const bridgeId = EngineWorld.newId('bridge')
    const { legId: callerLeg } = await world.arrives()
    const { legId: phoneLeg } = await world.talksTo(OLA)
    await world.does({ type: 'bridge.join', bridgeId, legIds: [callerLeg, phoneLeg] })
    const { bridges } = await world.snapshotAfterOutage()
    const bridge = bridges.find((each) => each.bridgeId === bridgeId)
    assert.sameMembers(bridge?.legIds ?? [], [callerLeg, phoneLeg])
  })

  rule('a leg tells when it was made', async (world, assert) => {
    const first = await world.arrives()
    await world.harness.pass(50)
    const second = await world.arrives({ ...KARI, number: '+4740000002' })
    const { legs } = await world.snapshotAfterOutage()
    const madeAt = (legId: string) => legs.find((each) => each.legId === legId)?.createdAt ?? 0
    assert.isAbove(madeAt(first.legId), 0)
    assert.isAbove(madeAt(second.legId), madeAt(first.legId))
  })
}

function tagsOf(legId: LegId, { legs }: EngineSnapshot): LegTags | undefined {
  return legs.find((leg) => leg.legId === legId)?.tags
}
