import { test } from '@japa/runner'
import { Hands } from './support/commands.ts'
import { Office } from './support/office.ts'
import { Screen } from './support/screen.ts'

test.group('What comes over the stream', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[C10] a caller arrives, rings, and goes', async ({ assert }) => {
    const office = await Office.open()
    const screen = await Screen.of(office.kari)
    const call = await office.rings('+4791110001', 'Anne Berg')
    await screen.sees('Anne Berg')
    assert.include(screen.received, 'key="data-rank" sort')
    await office.asks({ type: 'pick', callId: call.callId, by: office.kari.id })
    await screen.sees('Mobilen din ringer')
    office.phoneOf(office.kari).answer()
    await screen.sees(`<hx-partial hx-target="#call-${call.callId}" hx-swap="delete">`)
    await screen.sees('data-stage="talking"')
  })

  test('[privacy 25] of the own queues and the own customer, and nothing else', async ({
    assert,
  }) => {
    const [office, foreign] = [await Office.open(), await Office.open()]
    const [kari, ola] = [await Screen.of(office.kari), await Screen.of(office.ola)]
    const sold = await office.rings('+4791110001', 'Kunde av Salg', office.sales)
    await foreign.rings('+4791110002', 'Kunde av andre')
    await office.rings('+4791110003', 'Kunde av oss')
    for (const screen of [kari, ola]) await screen.sees('Kunde av oss')
    await ola.sees('Kunde av Salg')
    for (const words of ['Kunde av Salg', sold.callId, 'Kunde av andre']) {
      assert.notInclude(kari.received, words)
    }
  })

  test('in each user’s own language', async ({ assert }) => {
    const office = await Office.open()
    await office.ola.merge({ locale: 'en' }).save()
    const [kari, ola] = [await Screen.of(office.kari), await Screen.of(office.ola)]
    await office.asks({ type: 'pause', by: office.siri.id, reason: null })
    const state = `id="state-${office.siri.id}"`
    await office.rings('+4791110001')
    await kari.sees('>Svar<')
    await ola.sees('>Answer<')
    for (const screen of [kari, ola]) await screen.sees(state)
    assert.notInclude(ola.received, 'Svar')
  })

  test('[C10] a screen that was cut off gets exactly what it missed', async ({ assert }) => {
    const office = await Office.open()
    const screen = await Screen.of(office.kari)
    await office.rings('+4791110001', 'Sett før bruddet')
    await screen.sees('Sett før bruddet')
    await screen.sees(`id="count-${office.support.queue.id}"`)
    screen.cut()
    screen.received = ''
    await office.rings('+4791110002', 'Kom under bruddet')
    await screen.listen()
    await screen.sees('Kom under bruddet')
    assert.notInclude(screen.received, 'Sett før bruddet')
    assert.notInclude(screen.received, 'event: reset')
  })

  test('[C10] a screen whose changes nobody rendered begins anew, once', async ({ assert }) => {
    const office = await Office.open()
    const screen = await Screen.of(office.kari)
    screen.cut()
    screen.position = 'another-process.12'
    await screen.listen()
    await screen.sees('event: reset')
    screen.received = ''
    await screen.open()
    await screen.sees('event: heartbeat')
    assert.notInclude(screen.received, 'event: reset')
  })

  test('[C2] who sent a call on sees that it was answered', async ({ client }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    const screen = await Screen.of(office.kari)
    await new Hands(client, office.kari).transfer('blind', call.callId, office.siri)
    await screen.sees(`id="take-back-${call.callId}"`)
    screen.received = ''
    office.phoneOf(office.siri).answer()
    await screen.sees('id="sent-calls"')
  })

  test('[C10] rows come back above new calls, with the reason', async ({ client }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    const screen = await Screen.of(office.kari)
    await new Hands(client, office.kari).transfer('blind', call.callId, office.siri)
    office.phoneOf(office.siri).decline()
    await screen.sees('Returnert: avvist')
    await screen.sees('data-rank="0-')
    await screen.sees('Samtalen kom tilbake fordi den ble avvist.')
  })
})
