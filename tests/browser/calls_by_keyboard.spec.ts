import { test } from '@japa/runner'
import { PASSWORD } from '#tests/support/world'
import { eventually } from '#tests/support/sip/eventually'
import { Office } from '#plugins/switchboard/tests/support/office'
import { Operator } from './support/operator.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

const ANNE = '+4791110001'

test.group('Calls, by keyboard alone', (group) => {
  group.each.setup(tidyUp)

  test('[S1] [A1] [C2] [R3] [privacy 32] from the login page to a completed consultation, and into the log', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const visitor = await Visitor.come(browser)
    const kari = new Operator(visitor)
    await kari.page.goto('/login')
    await kari.types(office.kari.username)
    await kari.press('Tab')
    await kari.types(PASSWORD)
    await kari.press('Enter')
    await kari.page.waitForURL('**/switchboard')
    await kari.isLive()
    const loads = () => visitor.requests.filter((url) => url.endsWith('/switchboard')).length
    const before = loads()

    const call = await office.rings(ANNE, 'Anne Berg')
    await kari.row(call.callId).waitFor()
    await kari.press('F2')
    await kari.isIn('ringing')
    office.phoneOf(office.kari).answer()
    await kari.isIn('talking')
    await kari.press('F8')
    await kari.isIn('held')
    await kari.press('F8')
    await kari.isIn('talking')

    await kari.press('F7')
    await kari.isIn('held')
    assert.equal(await kari.focused(), 'search')
    await kari.types('si')
    await kari.press('Enter')
    await kari.isIn('consulting_ringing')
    assert.equal(office.phoneOf(office.siri).display?.number, ANNE)
    office.phoneOf(office.siri).answer()
    await kari.isIn('consulting')
    await kari.press('F7')
    await kari.isIn('none')
    assert.isTrue(office.phoneOf(office.siri).isTalking)
    assert.isFalse(office.phoneOf(office.kari).isTalking)
    assert.equal(loads(), before)

    office.phoneOf(office.siri).hangUp()
    await office.becomes(call, 'ended')
    await office.isWrittenDown()
    await kari.page.goto('/log')
    await kari.reads('Anne Berg')
    assert.deepEqual(visitor.complaints, [])
  })

  test('[C2] [privacy 32] a blind transfer in two actions after the search, taken back, sent anew', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari, ANNE)
    const kari = await Operator.at(browser, office.kari)
    await kari.press('F4')
    await kari.types('ola')
    await kari.press('Enter')
    await kari.reads('Ringer hos Ola Berg')
    await kari.isIn('none')
    await kari.press('F8')
    await kari.isIn('ringing')
    await kari.reads('Du tok samtalen tilbake.')
    office.phoneOf(office.kari).answer()
    await kari.isIn('talking')

    await kari.press('F4')
    await kari.press('ArrowDown', 'ArrowDown')
    await kari.press('Shift+Enter')
    await kari.isIn('consulting_ringing')
    await kari.press('F8')
    await kari.isIn('talking')
    assert.equal(await office.phaseOf(call), 'talking')
  })

  test('[C2] Escape cancels the pending step and never ends a call', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari, ANNE)
    const kari = await Operator.at(browser, office.kari)
    await kari.press('F4', 'Escape')
    await eventually('the caller back', async () => (await office.phaseOf(call)) === 'talking')
    await kari.isIn('talking')
    assert.equal(await kari.focused(), 'act-blind')
    await kari.press('Escape', 'Escape')

    await kari.press('F8')
    await kari.isIn('held')
    await kari.press('F7', 'Escape')
    assert.isNull(await kari.page.locator('.switchboard').getAttribute('data-preparing'))
    assert.equal(await office.phaseOf(call), 'held')

    await kari.press('F7')
    await kari.types('siri')
    await kari.press('Enter')
    await kari.isIn('consulting_ringing')
    await kari.press('Escape')
    await kari.isIn('talking')
    assert.isFalse(office.phoneOf(office.siri).isRinging)
  })
})
