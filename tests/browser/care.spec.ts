import { test } from '@japa/runner'
import { Office } from '#plugins/switchboard/tests/support/office'
import { Operator } from './support/operator.ts'
import { tidyUp } from './support/tidy_up.ts'

const ANNE = '+4791110001'
const BENT = '+4791110002'

test.group('Care for who is in a hurry', (group) => {
  group.each.setup(tidyUp)

  test('[C2] Enter waits for the search: nobody gets a call that was meant for another', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    await office.talks(office.kari, ANNE)
    const kari = await Operator.at(browser, office.kari)
    const enterIsPressed = Promise.withResolvers<void>()
    await kari.page.route('**/switchboard/colleagues', async (route) => {
      await enterIsPressed.promise
      await route.continue()
    })
    await kari.press('F4')
    await kari.types('siri')
    await kari.press('Enter')
    enterIsPressed.resolve()
    await kari.reads('Ringer hos Siri Dahl')
    assert.isFalse(office.phoneOf(office.ola).isRinging)
  })

  test('[C2] a busy target is said, the caller is kept, and the words go away again', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari, ANNE)
    await office.talks(office.ola, BENT)
    const kari = await Operator.at(browser, office.kari)
    await kari.press('F4')
    await kari.types('ola')
    await kari.press('Enter')
    await kari.reads('Kollegaen er opptatt.')
    assert.equal(await office.phaseOf(call), 'held')
    await kari.press('F8')
    await kari.isIn('talking')
    assert.equal(await kari.page.locator('#notice').innerText(), '')
  })

  test('words go away by themselves, however much happens meanwhile', async ({ browser }) => {
    const office = await Office.open()
    const kari = await Operator.at(browser, office.kari, { clock: 'by hand' })
    const words = kari.page.locator('#notice').getByText('Ingen venter akkurat nå.')
    await kari.press('F2')
    await words.waitFor()
    await kari.page.clock.fastForward(6_000)
    const call = await office.rings(ANNE)
    await kari.row(call.callId).waitFor()
    await kari.page.clock.fastForward(5_000)
    await words.waitFor({ state: 'detached' })
  })

  test('[privacy 32] the keys are shown by ?, and closed by Escape alone', async ({
    browser,
    assert,
  }) => {
    const office = await Office.open()
    await office.talks(office.kari, ANNE)
    const kari = await Operator.at(browser, office.kari)
    await kari.press('F4', 'Escape', '?')
    await kari.page.locator('dialog[open]').waitFor()
    await kari.press('F9', 'Escape')
    await kari.page.locator('dialog:not([open])').waitFor({ state: 'attached' })
    await kari.isIn('talking')
    await kari.press('/')
    await kari.types('?')
    assert.equal(await kari.page.locator('#search').inputValue(), '?')
  })
})
