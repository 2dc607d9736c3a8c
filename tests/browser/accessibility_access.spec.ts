import { test } from '@japa/runner'
import { AskForReset } from '#access/actions/ask_for_reset'
import { mailsTo } from '#tests/support/access_world'
import { aCustomer, aUser, PASSWORD } from '#tests/support/world'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

/** Colours and widths are the same in both languages; the words are not. */
const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }

test.group('Accessibility of passwords and devices', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(120_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing: ${locale}`, async ({ browser, assert }) => {
      const user = await aUser(await aCustomer(), { locale })
      const elsewhere = await Visitor.come(browser, { locale })
      await elsewhere.is(user)
      const { page } = await Visitor.come(browser, { locale })
      const look = (name: string) => looksWrong(page, `access-${name}-${locale}`, LOOKS[locale])

      await page.goto('/password/forgotten')
      const wrong = await look('forgotten')
      await page.goto('/password/reset/nobodys')
      wrong.push(...(await look('dead-link')))
      await new AskForReset().execute({ username: user.username, address: '192.0.2.1' })
      const [mail] = await mailsTo(user.username)
      const [, link] = /(\/password\/reset\/\S+)/.exec(mail.text) ?? []
      await page.goto(link)
      assert.notInclude(page.url(), link)
      wrong.push(...(await look('reset')))

      await page.goto('/login')
      await page.locator('#username').fill(user.username)
      await page.locator('#password').fill(PASSWORD)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/me')
      await page.goto('/me/security')
      wrong.push(...(await look('security')))
      await page.locator('#currentPassword').fill(PASSWORD)
      await page.locator('#newPassword').fill('for kort')
      await page.keyboard.press('Enter')
      await page.locator('[role=alert]').waitFor()
      wrong.push(...(await look('security-refused')))
      assert.deepEqual(wrong, [])
    })
  }
})
