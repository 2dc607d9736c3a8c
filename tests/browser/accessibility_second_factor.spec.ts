import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { withApp } from '#tests/support/second_factor_world'
import { VirtualClock } from '#core/clock'
import { aCustomer, aUser } from '#tests/support/world'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }
const OWN = '/me/security/second-factor'

test.group('Accessibility of the second factor', (group) => {
  group.each.setup(tidyUp)
  group.each.setup(() => limiter.clear())
  group.each.timeout(120_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing: ${locale}`, async ({ browser, assert }) => {
      const visitor = await Visitor.come(browser, { locale })
      const { page } = visitor
      await page.goto('/login/passkey')
      const look = (name: string) =>
        looksWrong(page, `second-factor-${name}-${locale}`, LOOKS[locale])
      const wrong = await look('passkey-login')

      const user = await aUser(await aCustomer())
      await visitor.is(user)
      for (const [name, path] of [
        ['none', OWN],
        ['app', `${OWN}/app`],
        ['passkey', `${OWN}/passkey`],
      ]) {
        await page.goto(path)
        wrong.push(...(await look(name)))
      }
      const { codes } = await withApp(user, new VirtualClock())
      await page.goto('/me')
      wrong.push(...(await look('asked')))
      await page.locator('summary').click()
      await page.locator('#recoveryCode').fill(codes[0])
      await page.keyboard.press('Enter')
      await page.waitForURL('**/me')
      await page.goto(OWN)
      await page.locator('summary').first().click()
      wrong.push(...(await look('own')))
      await page.getByRole('button', { name: /reservekoder|recovery codes/ }).click()
      wrong.push(...(await look('codes')))
      await page.goto('/confirm')
      wrong.push(...(await look('confirm')))
      assert.deepEqual(wrong, [])
    })
  }
})
