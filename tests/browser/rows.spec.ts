import { test } from '@japa/runner'
import { eventually } from '#tests/support/sip/eventually'
import { Office } from '#plugins/switchboard/tests/support/office'
import { Operator } from './support/operator.ts'
import { tidyUp } from './support/tidy_up.ts'

test.group('Rows that change', (group) => {
  group.each.setup(tidyUp)

  test('[C10] a returned call moves above those that wait, and below again when it is declined', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    await office.rings('+4791110002', 'Bent Lie')
    const call = await office.talks(office.kari, '+4791110001', 'Anne Berg')
    const kari = await Operator.at(browser, office.kari)
    await kari.press('F4')
    await kari.types('siri')
    await kari.press('Enter')
    await kari.reads('Ringer hos Siri Dahl')
    office.phoneOf(office.siri).decline()
    await kari.row(call.callId).getByText('Returnert: avvist').waitFor()
    assert.deepEqual(await kari.waitingNames(), ['Anne Berg', 'Bent Lie'])
    await kari.press('F9')
    await kari.isIn('none')
    await kari.row(call.callId).getByText('Returnert').waitFor({ state: 'detached' })
    assert.deepEqual(await kari.waitingNames(), ['Bent Lie', 'Anne Berg'])
  })

  test('[C10] what is read stays in its place while others change', async ({ browser, assert }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    await kari.page.setViewportSize({ width: 1440, height: 260 })
    const scrolled = () =>
      kari.page.evaluate(`document.querySelector('#directory-panel').scrollTop`)
    await kari.page.evaluate(`document.querySelector('#directory-panel').scrollTop = 40`)
    await office.asks({ type: 'pause', by: office.ola.id, reason: null })
    await kari.page.locator(`#state-${office.ola.id}`).getByText('Pause').waitFor()
    assert.equal(await scrolled(), 40)
  })

  test('[C10] the count, and the words when nobody waits, follow', async ({ browser, assert }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    const badge = kari.page.locator('#waiting-count')
    await kari.reads('Ingen venter akkurat nå.')
    assert.equal(await badge.getAttribute('data-count'), '0')
    const call = await office.rings('+4791110001')
    await kari.row(call.callId).waitFor()
    assert.equal(await badge.getAttribute('aria-label'), 'I kø: 1')
    await kari.page
      .locator(`#count-${office.support.queue.id}`)
      .getByText('1', { exact: true })
      .waitFor()
    office.engine.restart()
    await kari.row(call.callId).waitFor({ state: 'detached' })
    await kari.reads('Ingen venter akkurat nå.')
  })

  test('[privacy 32] the focus stays on a row that moves, and leaves one that goes for its heading', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    await office.asks({ type: 'log_in', by: office.ola.id, queueId: office.support.queue.id })
    const first = await office.rings('+4791110001')
    const kari = await Operator.at(browser, office.kari)
    await kari.page.locator(`#pick-${first.callId}`).focus()
    await office.asks({ type: 'decline', by: office.ola.id, callId: first.callId })
    await kari.row(first.callId).getByText('Ringer hos').waitFor({ state: 'detached' })
    assert.equal(await kari.focused(), `pick-${first.callId}`)
    await kari.press('Enter')
    await kari.isIn('ringing')
    office.phoneOf(office.kari).answer()
    await kari.row(first.callId).waitFor({ state: 'detached' })
    assert.equal(await kari.focused(), 'waiting-title')
  })

  test('[P3] a pressed button stays the same button', async ({ browser, assert }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    const login = kari.page.locator(`#queue-${office.support.queue.id}`)
    await login.focus()
    for (const isPressed of ['true', 'false', 'true']) {
      await kari.press('Enter')
      const now = () => login.getAttribute('aria-pressed')
      await eventually(`pressed ${isPressed}`, async () => (await now()) === isPressed)
      assert.equal(await kari.focused(), `queue-${office.support.queue.id}`)
    }
  })

  test('[privacy 32] news are said, but not more often than they can be heard', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari, { clock: 'by hand' })
    const news = kari.page.locator('#news-waiting')
    await office.rings('+4791110001')
    await news.getByText('1 ny i kø').waitFor({ state: 'attached' })
    await office.rings('+4791110002')
    const third = await office.rings('+4791110003')
    await kari.row(third.callId).waitFor()
    assert.equal(await news.textContent(), '1 ny i kø')
    await kari.page.clock.fastForward(6_000)
    await news.getByText('2 nye i kø').waitFor({ state: 'attached' })
  })

  test('[privacy 32] long names fit, on a phone too, and timers move nothing', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const name = 'Nordnorske Entreprenørers og Byggmesteres Innkjøpssamvirke'.repeat(2)
    await office.talks(office.kari, '+4791110001', name)
    await office.rings('+4791110002', name)
    for (const width of [1440, 390, 320]) {
      const kari = await Operator.at(browser, office.kari, { width, clock: 'by hand' })
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      assert.equal(await kari.page.evaluate(overflow), 0, `${width} px`)
      const heights = () => kari.page.locator('.panel').evaluateAll(HEIGHTS)
      const before = await heights()
      await kari.page.clock.fastForward(10 * 60_000)
      await kari.reads('10:')
      assert.deepEqual(await heights(), before)
    }
  })
})

const HEIGHTS = 'panels => panels.map((panel) => panel.scrollHeight)' as unknown as () => number[]
