import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { LiveHub } from '#core/live/live_hub'
import { cancel } from '#tests/plugin_suite/world'
import { Office } from '#plugins/switchboard/tests/support/office'
import { Operator } from './support/operator.ts'
import { tidyUp } from './support/tidy_up.ts'

/** As when a cable is pulled: the stream breaks, and nothing gets through until it is mended. */
async function cutOff({ visitor }: Operator, office: Office) {
  const hub = await app.container.make(LiveHub)
  await visitor.context.setOffline(true)
  hub.end(office.customer.id)
}

const mended = ({ visitor }: Operator) => visitor.context.setOffline(false)

test.group('When the stream breaks', (group) => {
  group.each.setup(tidyUp)

  test('[C10] it is said and commands are locked, and nothing is missed afterwards', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    await kari.page.locator('#pause').focus()
    await cutOff(kari, office)
    await kari.isNotLive()
    await kari.reads('Ikke direkte: forbindelsen er borte.')
    assert.isTrue(await kari.page.locator('#next').isDisabled())

    const call = await office.rings('+4791110001', 'Anne Berg')
    await kari.press('F2')
    await mended(kari)
    await kari.row(call.callId).waitFor()
    await kari.isLive()
    assert.isTrue(await kari.page.locator('#stale').isHidden())
    assert.equal(await kari.focused(), 'pause')
    assert.isFalse(office.phoneOf(office.kari).isRinging)
  })

  test('[C10] the page begins anew when too much was missed, once', async ({ browser, assert }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    await cutOff(kari, office)
    await kari.isNotLive()
    const call = await office.rings('+4791110001', 'Anne Berg')
    const hub = await app.container.make(LiveHub)
    for (let i = 0; i < 600; i++) {
      hub.publish(office.customer.id, { topic: 'elsewhere', locale: 'nb', html: '' })
    }
    const pages = () => kari.visitor.requests.filter((url) => url.endsWith('/switchboard')).length
    await mended(kari)
    await kari.row(call.callId).waitFor()
    await kari.isLive()
    assert.equal(pages(), 2)
  })

  test('[C10] silence is not taken for calm', async ({ browser }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari, { clock: 'by hand' })
    await kari.page.clock.fastForward(13_000)
    await kari.isNotLive()
    const hub = await app.container.make(LiveHub)
    hub.beat()
    await kari.isLive()
  })

  test('[privacy 24] logged out in another tab: the login page', async ({ browser }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    const other = await kari.visitor.context.newPage()
    await other.goto('/me')
    await other.getByRole('button', { name: 'Brukermeny' }).click()
    await other.getByRole('button', { name: 'Logg ut' }).click()
    await kari.page.waitForURL('**/login')
  })

  test('[A0] a cancelled add-on: the page is gone, and says how to get it back', async ({
    browser,
  }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    await cancel(office.customer, 'switchboard', office.kari)
    await kari.reads('Bedriften har ikke bestilt denne tilleggstjenesten')
  })

  test('[A1] a telephone line that is down is another thing, and is said too', async ({
    browser,
  }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari)
    office.engine.goDown('the cable was pulled')
    await kari.reads('Telefonlinjen er nede.')
    office.engine.comeUp()
    await kari.page.locator('#line').waitFor({ state: 'hidden' })
  })
})
