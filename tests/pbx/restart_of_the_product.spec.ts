import { test } from '@japa/runner'
import { hearEachOther, hears, isOver } from '#tests/support/pbx/hearing'
import { withProduct } from '#tests/support/pbx/with_product'

test.group('The product is killed and starts again', (group) => {
  const product = withProduct(group)
  group.each.timeout(120_000)

  test('[C1] whoever talks goes on talking, and the end is still noticed', async ({ assert }) => {
    const [kari, ola] = [await product().operator('Kari'), await product().operator('Ola')]
    const staying = await product().talksTo(kari)
    const leaving = await product().talksTo(ola)

    await product().app.kill()
    await hearEachOther(staying.caller, kari.phone)
    leaving.caller.hangsUp()
    await product().startsAgain()

    await isOver(ola.phone)
    const left = await product().books.closedRow(leaving.callId)
    assert.containSubset(left, { outcome: 'answered', ended_by: 'caller' })
    await hearEachOther(staying.caller, kari.phone)
    kari.phone.hangsUp()
    await isOver(staying.caller)
    const stayed = await product().books.closedRow(staying.callId)
    assert.containSubset(stayed, { outcome: 'answered', ended_by: 'operator' })
  })

  test('[C2] a held caller hears music throughout, and can be retrieved afterwards', async () => {
    const kari = await product().operator('Kari')
    const call = await product().talksTo(kari)
    await kari.web.holds(call.callId)
    await product().books.says(call.callId, 'call.held')

    await product().app.kill()
    await hears(call.caller, 'music')
    await product().startsAgain()

    await hears(call.caller, 'music')
    await kari.web.retrieves(call.callId)
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C1] [R3] whoever waits is served in the old order; who has left is logged', async ({
    assert,
  }) => {
    const kari = await product().operator('Kari')
    const first = await product().receives()
    const second = await product().receives()
    const third = await product().receives()

    await product().app.kill()
    first.caller.hangsUp()
    await hears(third.caller, 'music')
    await product().startsAgain()

    const left = await product().books.closedRow(first.callId)
    assert.containSubset(left, { outcome: 'abandoned', ended_by: 'caller' })
    for (const { caller } of [second, third]) {
      await kari.web.answersNext()
      await product().takesThePhone(kari.phone)
      await hearEachOther(caller, kari.phone)
      kari.phone.hangsUp()
      await isOver(caller)
    }
  })

  test('[C1] a phone that rings goes on ringing, and its answer counts', async () => {
    const kari = await product().operator('Kari')
    const call = await product().receives()
    await kari.web.picks(call.callId)
    await product().isRinging(kari.phone)
    await product().books.says(call.callId, 'offer.made')

    await product().app.kill()
    await product().startsAgain()

    kari.phone.answers()
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C1] a phone that is answered meanwhile is let go, and the caller still waits', async () => {
    const kari = await product().operator('Kari')
    const call = await product().receives()
    await kari.web.picks(call.callId)
    await product().isRinging(kari.phone)
    await product().books.says(call.callId, 'offer.made')

    await product().app.kill()
    kari.phone.answers()
    await isOver(kari.phone)
    await hears(call.caller, 'music')
    await product().startsAgain()

    await kari.web.picks(call.callId)
    await product().takesThePhone(kari.phone)
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] a call that is being sent on arrives', async () => {
    const kari = await product().operator('Kari')
    const simen = product().phoneOf('Simen')
    const call = await product().talksTo(kari)
    await kari.web.transfers('blind', call.callId, simen.name)
    await product().isRinging(simen)
    await product().books.says(call.callId, 'transfer.begun')

    await product().app.kill()
    await hears(call.caller, 'music')
    await product().startsAgain()

    simen.answers()
    await hearEachOther(call.caller, simen)
  })

  test('[C2] a consultation goes on, and can be completed', async () => {
    const kari = await product().operator('Kari')
    const simen = product().phoneOf('Simen')
    const call = await product().talksTo(kari)
    await kari.web.transfers('consult', call.callId, simen.name)
    await product().takesThePhone(simen)
    await product().books.says(call.callId, 'transfer.answered')

    await product().app.kill()
    await hearEachOther(kari.phone, simen)
    await hears(call.caller, 'music')
    await product().startsAgain()

    await kari.web.completes(call.callId)
    await isOver(kari.phone)
    await hearEachOther(call.caller, simen)
  })

  test('[C1] a new caller meanwhile is refused, so that the network can find another way', async ({
    assert,
  }) => {
    await product().app.kill()
    const caller = await product().rings()
    await isOver(caller)
    assert.equal(caller.refusedWith, 'congestion')
    await product().startsAgain()
    const { caller: next } = await product().receives()
    await hears(next, 'music')
  })
})
