import { test } from '@japa/runner'
import Publication from '#notices/models/publication'
import { aCustomer, aNumber, aQueue, aStaffUser, aUser } from '#tests/support/world'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }

const TEXT =
  '# Hva tjenesten er\n\nEt sentralbord på mobilen.\n\n- køer\n- svargrupper\n\n## Pris\n\nSe prislisten.'

const PAGES = {
  'guide': { path: '/admin', who: 'contactPerson' },
  'profile': { path: '/admin/profile', who: 'contactPerson' },
  'opening-hours': { path: '/admin/opening-hours', who: 'contactPerson' },
  'queues': { path: '/admin/queues', who: 'contactPerson' },
  'queue-new': { path: '/admin/queues/new', who: 'contactPerson' },
  'audit-log': { path: '/admin/audit-log', who: 'contactPerson' },
  'terms': { path: '/terms', who: 'contactPerson' },
  'notices': { path: '/notices', who: 'user' },
  'publications': { path: '/provider/publications', who: 'staff' },
  'publication-new': { path: '/provider/publications/new', who: 'staff' },
  'provider-audit-log': { path: '/provider/audit-log', who: 'staff' },
  'cookies': { path: '/cookies', who: 'user' },
  'outbox': { path: '/outbox', who: 'user' },
} as const

async function aCompany() {
  const customer = await aCustomer({ name: 'Fjordbygg Entreprenør AS' })
  const contactPerson = await aUser(customer, { role: 'contact_person', firstName: 'Sissel' })
  const user = await aUser(customer, { firstName: 'Øyvind', lastName: 'Sæther' })
  const queue = await aQueue(customer, { name: 'Kundeservice', members: [user] })
  await aNumber(customer, queue)
  return { contactPerson, user, staff: await aStaffUser() }
}

function publish(kind: 'notice' | 'terms') {
  const at = Date.now() - 60_000
  return Publication.create({
    ...{ kind, number: kind === 'terms' ? 1 : null, isMaterial: true },
    ...{ titleNb: 'Nye vilkår fra nyttår', titleEn: 'New terms from New Year' },
    ...{ textNb: TEXT, textEn: TEXT, publishedAt: at, createdAt: at },
  })
}

test.group('Accessibility of administration', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(180_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing where a company is set up: ${locale}`, async ({
      browser,
      assert,
    }) => {
      const people = await aCompany()
      await publish('notice')
      const visitors = new Map<string, Visitor>()
      for (const [name, user] of Object.entries(people)) {
        const visitor = await Visitor.come(browser, { locale })
        visitors.set(name, await visitor.is(user))
      }
      const wrong: string[] = []
      for (const [name, { path, who }] of Object.entries(PAGES)) {
        const { page } = visitors.get(who)!
        await page.goto(path)
        wrong.push(...(await looksWrong(page, `${name}-${locale}`, LOOKS[locale])))
      }
      await publish('terms')
      const { page } = visitors.get('contactPerson')!
      await page.goto('/admin')
      wrong.push(...(await looksWrong(page, `terms-acceptance-${locale}`, LOOKS[locale])))
      assert.deepEqual(wrong, [])
      for (const visitor of visitors.values()) assert.deepEqual(visitor.complaints, [])
    })
  }
})
