import { test } from '@japa/runner'
import { aToken } from '#tests/support/provisioning/program'
import { aDelivery, anEndpoint } from '#tests/support/provisioning/webhooks_world'
import { aStaffUser } from '#tests/support/world'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }
const PAGES = {
  'api-tokens': '/provider/api-tokens',
  'api-reference': '/provider/api',
  'webhooks': '/provider/webhooks',
}

test.group('Accessibility of the API’s pages', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(120_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing on the API’s pages: ${locale}`, async ({
      browser,
      assert,
    }) => {
      await aToken()
      const endpoint = await anEndpoint()
      await aDelivery(endpoint)
      const visitor = await Visitor.come(browser, { locale })
      await visitor.is(await aStaffUser())
      const wrong: string[] = []
      for (const [name, path] of Object.entries({
        ...PAGES,
        'webhook-log': `/provider/webhooks/${endpoint.id}`,
      })) {
        await visitor.page.goto(path)
        wrong.push(...(await looksWrong(visitor.page, `${name}-${locale}`, LOOKS[locale])))
      }
      assert.deepEqual(wrong, [])
    })
  }
})
