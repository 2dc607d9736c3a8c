import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { aCustomer, aDepartment, aUser } from '#tests/support/world'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }

async function aCompany() {
  const customer = await aCustomer({ name: 'Fjell AS' })
  const sales = await aDepartment(customer, 'Salg')
  await aDepartment(customer, 'Prosjektering og byggeledelse')
  const known = { firstName: 'Sissel', lastName: 'Moen', title: 'Daglig leder' }
  const boss = await aUser(customer, { role: 'contact_person', extension: '101', ...known })
  const reach = { email: 'ida.ness@fjell.example', mobileNumber: '+4790000466', extension: '119' }
  const named = { firstName: 'Ida', lastName: 'Ness', title: 'Salgsleder' }
  const ida = await aUser(customer, { ...named, ...reach, departmentId: sales.id })
  const jonas = { firstName: 'Jonas', lastName: 'Solberg', title: 'Selger', extension: '120' }
  await aUser(customer, { ...jonas, departmentId: sales.id, blockedAt: DateTime.utc() })
  return { boss, ida, sales }
}

test.group('Accessibility of people, access rights and departments', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(180_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing: ${locale}`, async ({ browser, assert }) => {
      const { boss, ida, sales } = await aCompany()
      const visitor = await Visitor.come(browser, { locale })
      await visitor.is(boss)
      const { page } = visitor
      const wrong: string[] = []
      const look = async (name: string) =>
        wrong.push(...(await looksWrong(page, `people-${name}-${locale}`, LOOKS[locale])))
      const pages = {
        new: '/admin/people/new',
        person: `/admin/people/${ida.id}`,
        access: '/admin/access',
        departments: '/admin/departments',
        department: `/admin/departments/${sales.id}`,
        deletion: `/admin/departments/${sales.id}/deletion`,
        list: '/admin/people',
      }
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path)
        await look(name)
      }
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await page.locator('button[value=block]').click()
      await page.waitForURL('**/selection')
      await look('selection')
      assert.deepEqual(wrong, [])
    })
  }
})
