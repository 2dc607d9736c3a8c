import { test } from '@japa/runner'
import { hearEachOther, hears, isOver } from '#tests/support/pbx/hearing'
import { withOffice } from '#tests/support/pbx/with_office'

test.group('On real telephones: answering', (group) => {
  const office = withOffice(group)

  test('[C1] [R3] the caller hears music until the operator takes the phone; the log says who and how long', async ({
    assert,
  }) => {
    const { kari } = office()
    await office().atWork(kari)
    const call = await office().receives()
    await kari.phoneRings()
    await hears(call.caller, 'music')

    kari.phone.answers()
    await hearEachOther(call.caller, kari.phone)
    kari.phone.hangsUp()
    await isOver(call.caller)

    const row = await call.row()
    assert.containSubset(row, {
      caller_number: call.caller.name,
      called_number: office().number.number,
      answered_by: kari.user.id,
      outcome: 'answered',
      ended_by: 'operator',
    })
    assert.isAbove(Number(row.talk_ms), 0)
  })

  test('[C1] the operator’s phone shows who is calling', async ({ assert }) => {
    const { kari } = office()
    await office().atWork(kari)
    const call = await office().receives({ name: 'Åse Ødegård' })
    await kari.phoneRings()
    assert.deepEqual(kari.phone.display, { number: call.caller.name, name: 'Åse Ødegård' })
  })

  test('[C1] an operator picks a waiting call, and only their phone rings', async ({ assert }) => {
    const { kari, ola } = office()
    const call = await office().receives()
    assert.isNull(await kari.picks(call))
    await kari.takesThePhone()
    await hearEachOther(call.caller, kari.phone)
    assert.equal(ola.phone.timesRung, 0)
  })

  test('[C1] two operators pick the same caller: one has it, the other is told', async ({
    assert,
  }) => {
    const { kari, ola } = office()
    const call = await office().receives()
    const refusals = await Promise.all([kari.picks(call), ola.picks(call)])
    assert.deepEqual(refusals, [null, 'already_taken'])
    await kari.takesThePhone()
    await hearEachOther(call.caller, kari.phone)
    assert.equal(ola.phone.timesRung, 0)
  })

  test('[C1] callers are served in the order they came', async ({ assert }) => {
    const { kari } = office()
    const first = await office().receives()
    const second = await office().receives()
    await office().atWork(kari)
    await kari.takesThePhone()
    await hearEachOther(first.caller, kari.phone)
    kari.phone.hangsUp()
    await first.becomes('ended')
    await kari.takesThePhone()
    await hearEachOther(second.caller, kari.phone)
    assert.equal(kari.phone.timesRung, 2)
  })
})

test.group('On real telephones: callers who come first', (group) => {
  const office = withOffice(group)

  test('[A6] a VIP is served before those who have waited longer', async () => {
    const { kari, pbx } = office()
    const vip = '+4722112211'
    pbx.ports.vips.add(vip)
    const ordinary = await office().receives()
    const important = await office().receives({ number: vip })
    await office().atWork(kari)
    await kari.takesThePhone()
    await hearEachOther(important.caller, kari.phone)
    await hears(ordinary.caller, 'music')
  })
})

test.group('On real telephones: everybody rings', (group) => {
  const office = withOffice(group, { strategy: 'ring_all' })

  test('[C1] all phones ring; when one is answered the others fall silent', async ({ assert }) => {
    const { kari, ola, siri } = office()
    await office().atWork(kari, ola, siri)
    const call = await office().receives()
    for (const member of [kari, ola, siri]) await member.phoneRings()
    ola.phone.answers()
    await hearEachOther(call.caller, ola.phone)
    await isOver(kari.phone, siri.phone)
    assert.containSubset(await call.row(), { answered_by: ola.user.id })
  })

  test('[C1] two answer in the same instant: one talks, the other is let go', async ({
    assert,
  }) => {
    const { kari, ola } = office()
    await office().atWork(kari, ola)
    const call = await office().receives()
    await kari.phoneRings()
    await ola.phoneRings()
    kari.phone.answers()
    ola.phone.answers()
    await call.becomes('talking')
    const { answered_by: winnerId } = await call.row()
    const [winner, loser] = winnerId === kari.user.id ? [kari, ola] : [ola, kari]
    await isOver(loser.phone)
    await hearEachOther(call.caller, winner.phone)
    const story = await call.story()
    assert.equal(story.filter((type) => type === 'call.answered').length, 1)
  })
})
