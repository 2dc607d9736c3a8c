import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { Office } from '#plugins/switchboard/tests/support/office'
import { Operator } from './support/operator.ts'
import { tidyUp } from './support/tidy_up.ts'
import { BASE_URL, Visitor } from './support/visitor.ts'

const KILOBYTE = 1024

/** All without which nobody could stay logged in. */
const NECESSARY = ['bedriftsnett_session']
/** And without which anybody could shut somebody out by guessing wrong. */
const NECESSARY_AFTER_LOGIN = ['known_device', ...NECESSARY]

async function cookiesOf({ context }: Visitor): Promise<string[]> {
  const cookies = await context.cookies()
  return cookies.map(({ name }) => name)
}

test.group('What a browser is asked to keep and to fetch', (group) => {
  group.each.setup(tidyUp)

  test('[privacy 19] [K1] necessary cookies only, before and after logging in', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const visitor = await Visitor.come(browser)
    await visitor.page.goto('/login')
    assert.deepEqual(await cookiesOf(visitor), NECESSARY)
    const kari = await Operator.at(browser, office.kari)
    assert.sameMembers(await cookiesOf(kari.visitor), NECESSARY_AFTER_LOGIN)
  })

  test('[privacy 19] [privacy 21] nothing is asked of any other host, and nothing is complained about', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    const call = await office.rings('+4791110001', 'Anne Berg')
    await kari.press('F2')
    await kari.isIn('ringing')
    office.phoneOf(office.kari).answer()
    await kari.isIn('talking')
    await kari.press('F4')
    await kari.types('siri')
    await kari.press('Enter')
    await kari.reads('Ringer hos Siri Dahl')
    office.phoneOf(office.siri).answer()
    await office.becomes(call, 'talking')
    for (const path of ['/log', '/directory', '/me', '/switchboard']) await kari.page.goto(path)
    await kari.isLive()
    assert.deepEqual(kari.visitor.hosts, [BASE_URL])
    assert.deepEqual(kari.visitor.complaints, [])
  })

  test('[privacy 26] no number stands in any address', async ({ browser, assert }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    await office.talks(office.kari)
    await kari.isIn('talking')
    await kari.press('F4')
    await kari.types('91 23 45 67')
    await kari.press('Enter')
    await kari.page.locator('#notice, [id^=take-back]').first().waitFor({ state: 'attached' })
    assert.isEmpty(kari.visitor.requests.filter((url) => /91.?23.?45.?67/.test(url)))
  })

  test('the first visit of the switchboard is light, and nothing on it jumps', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    await office.talks(office.kari)
    await office.rings('+4791110002', 'Bent Lie')
    const visitor = await Visitor.come(browser)
    await visitor.is(office.kari)
    const assets: Promise<number>[] = []
    visitor.page.on('requestfinished', (request) => {
      if (!/\/(assets|vendor)\//.test(request.url())) return
      assets.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    const response = await visitor.page.goto('/switchboard')
    await new Operator(visitor).isLive()
    const html = gzipSync((await response?.body()) ?? '').length
    const sizes = await Promise.all(assets)
    const all = sizes.reduce((sum, size) => sum + size, html)
    assert.isBelow(html, 14 * KILOBYTE)
    assert.isBelow(all, 60 * KILOBYTE)
    assert.isAbove(all, html)
    assert.equal(await visitor.page.evaluate(LAYOUT_SHIFT), 0)
  })
})

const LAYOUT_SHIFT = `new Promise((resolve) => {
  const sum = (list) => resolve(list.getEntries().reduce((all, { value }) => all + value, 0))
  new PerformanceObserver(sum).observe({ type: 'layout-shift', buffered: true })
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
})`
