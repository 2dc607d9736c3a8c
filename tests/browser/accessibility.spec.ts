import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import { Office } from '#plugins/switchboard/tests/support/office'
import { aStaffUser, aUser } from '#tests/support/world'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { Operator } from './support/operator.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

/** Colours and widths are the same in both languages; the words are not. */
const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }

/** Pages that stand still, and who sees them. */
const PAGES = {
  'directory': { path: '/directory', who: 'kari' },
  'me': { path: '/me', who: 'kari' },
  'log': { path: '/log', who: 'kari' },
  'admin': { path: '/admin', who: 'contactPerson' },
  'provider': { path: '/provider', who: 'staff' },
  'not-found': { path: '/finnes-ikke', who: 'kari' },
  'forbidden': { path: '/provider', who: 'kari' },
} as const

async function people(office: Office) {
  return {
    kari: office.kari,
    contactPerson: await aUser(office.customer, { role: 'contact_person' }),
    staff: await aStaffUser(),
  }
}

/** The switchboard in everything that can be on it, one after the other. */
async function lookAtSwitchboard(browser: Browser, locale: 'nb' | 'en') {
  const office = await Office.open()
  await office.asks({ type: 'pause', by: office.kari.id, reason: null })
  await office.asks({ type: 'log_in', by: office.kari.id, queueId: office.support.queue.id })
  const kari = await Operator.at(browser, office.kari, { locale })
  const look = (state: string) =>
    looksWrong(kari.page, `switchboard-${state}-${locale}`, LOOKS[locale])
  const wrong = await look('empty')

  const call = await office.rings('+4791110001', 'Anne Berg')
  const other = await office.rings('+4791110002')
  await kari.row(other.callId).waitFor()
  wrong.push(...(await look('waiting')))

  await office.asks({ type: 'pick', callId: call.callId, by: office.kari.id })
  office.phoneOf(office.kari).answer()
  await kari.isIn('talking')
  wrong.push(...(await look('talking')))

  await kari.press('F4')
  await kari.isIn('held')
  wrong.push(...(await look('preparing')))
  await kari.types('siri')
  await kari.press('Enter')
  await kari.page.locator(`#take-back-${call.callId}`).waitFor()
  wrong.push(...(await look('sent')))

  await kari.page.locator('#show-keys').focus()
  await kari.press('?')
  await kari.page.locator('dialog[open]').waitFor()
  wrong.push(...(await look('keys')))
  await kari.press('Escape')

  office.engine.goDown('the cable was pulled')
  await kari.page.locator('#line[data-line="down"]').waitFor({ state: 'attached' })
  wrong.push(...(await look('line-down')))
  return wrong
}

test.group('Accessibility', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(120_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing on the switchboard: ${locale}`, async ({
      browser,
      assert,
    }) => {
      assert.deepEqual(await lookAtSwitchboard(browser, locale), [])
    })

    test(`[privacy 32] axe finds nothing on the other pages: ${locale}`, async ({
      browser,
      assert,
    }) => {
      const office = await Office.open()
      await office.talks(office.kari)
      await office.isWrittenDown()
      const { page } = await Visitor.come(browser, { locale })
      await page.goto('/login')
      const wrong = await looksWrong(page, `login-${locale}`, LOOKS[locale])
      const known = await people(office)
      for (const [name, { path, who }] of Object.entries(PAGES)) {
        const visitor = await Visitor.come(browser, { locale })
        await visitor.is(known[who])
        await visitor.page.goto(path)
        wrong.push(...(await looksWrong(visitor.page, `${name}-${locale}`, LOOKS[locale])))
      }
      assert.deepEqual(wrong, [])
    })
  }
})
