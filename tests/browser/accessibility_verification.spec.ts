import { test } from '@japa/runner'
import { SendCode } from '#directory/verification/actions/send_code'
import { by } from '#tests/support/access_world'
import { messagesTo } from '#tests/support/messages'
import { aCustomer, aUser } from '#tests/support/world'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }

test.group('Accessibility of own addresses', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(120_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing: ${locale}`, async ({ browser, assert }) => {
      const customer = await aCustomer()
      const address = `kari-${locale}@kontakt.example`
      const user = await aUser(customer, { locale, email: address, mobileNumber: '+4790000661' })
      const visitor = await Visitor.come(browser, { locale })
      await visitor.is(user)
      const { page } = visitor
      const look = (name: string) => looksWrong(page, `contact-${name}-${locale}`, LOOKS[locale])
      await page.goto('/me/contact')
      const wrong = await look('unverified')

      const asked = { channel: 'mail', address: `ny-${address}` } as const
      await new SendCode().execute(customer, user.id, asked, by(user))
      const [{ text }] = await messagesTo(asked.address)
      await page.reload()
      const isFirst = text.includes('000000')
      await page.locator('#emailCode').fill(isFirst ? '000001' : '000000')
      await page.keyboard.press('Enter')
      await page.locator('[role=alert]').waitFor()
      wrong.push(...(await look('wrong-code')))
      assert.deepEqual(wrong, [])
    })
  }
})
