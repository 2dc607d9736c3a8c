import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { chromium, type Browser } from 'playwright'
import { LiveHub } from '#core/live/live_hub'
import { Entitlements } from '#plugin_host/entitlements'
import { Exchange } from '#switching/exchange'
import { Operator } from '#tests/browser/support/operator'
import { Visitor } from '#tests/browser/support/visitor'
import { hearEachOther, hears, isOver } from '#tests/support/pbx/hearing'
import { withOffice } from '#tests/support/pbx/with_office'

test.group('On real telephones: an operator at the screen', (group) => {
  const office = withOffice(group)
  let browser: Browser
  group.setup(async () => {
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    return () => browser.close()
  })
  group.each.setup(theScreensShowTheRealLine)

  /** The pages are served in this process, so they can be given the exchange that the telephones ring. */
  async function theScreensShowTheRealLine() {
    const { pbx, customer } = office()
    const entitlements = await app.container.make(Entitlements)
    entitlements.forget(customer.id)
    app.container.swap(Exchange, () => pbx.exchange)
    return async () => {
      await Visitor.leaveAll()
      const hub = await app.container.make(LiveHub)
      hub.end(customer.id)
      app.container.restore(Exchange)
    }
  }

  test('[A1] [C1] [C2] picks a waiting caller, whose call rings the phone; and holds it', async () => {
    const { kari } = office()
    const screen = await Operator.at(browser, kari.user)
    const call = await office().receives({ name: 'Anne Berg' })
    await screen.reads('Anne Berg')
    await screen.page.locator(`#pick-${call.callId}`).click()
    await kari.takesThePhone()
    await screen.isIn('talking')
    await hearEachOther(call.caller, kari.phone)

    await screen.page.locator('[data-action="hold"]').click()
    await screen.isIn('held')
    await hears(call.caller, 'music')

    call.caller.hangsUp()
    await screen.isIn('none')
    await isOver(kari.phone)
  })
})
