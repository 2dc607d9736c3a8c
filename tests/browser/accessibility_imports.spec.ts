import { test } from '@japa/runner'
import { by } from '#tests/support/access_world'
import { messagesTo } from '#tests/support/messages'
import { aCustomer, aUser } from '#tests/support/world'
import { InviteUser } from '#directory/invitations/actions/invite_user'
import { StageImport } from '#directory/imports/actions/stage_import'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }

const LIST = [
  'Fornavn;Etternavn;E-post;Mobil;Internnummer;Rolle',
  'Nora;Ny;nora@liste.example;90012345;;Bruker',
  'Per;Feil;ingen adresse;9,00E+07;112;Sjef',
  'Siri;Finnes;siri@liste.example;;;Kontaktperson',
].join('\r\n')

async function aCompany() {
  const customer = await aCustomer({ name: 'Fjell AS' })
  const boss = await aUser(customer, { role: 'contact_person' })
  const known = { username: 'siri@liste.example', email: 'siri@liste.example' }
  const siri = await aUser(customer, { firstName: 'Siri', lastName: 'Finnes', ...known })
  await new InviteUser().execute(customer, { userId: siri.id }, by(boss))
  const list = { fileName: 'liste.csv', bytes: Buffer.from(LIST), makesDepartments: true }
  const staged = await new StageImport().execute(customer, list, by(boss))
  if (!staged.ok) throw new Error(staged.refusal)
  const [message] = await messagesTo('siri@liste.example')
  return { boss, importId: staged.value, link: /\/invitation\/[\w-]+/.exec(message.text)![0] }
}

test.group('Accessibility of imports and invitations', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(120_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing: ${locale}`, async ({ browser, assert }) => {
      const { boss, importId, link } = await aCompany()
      const newcomer = await Visitor.come(browser, { locale })
      const wrong: string[] = []
      for (const [name, path] of Object.entries({ accept: link, closed: '/invitation/gjettet' })) {
        await newcomer.page.goto(path)
        wrong.push(
          ...(await looksWrong(newcomer.page, `invitation-${name}-${locale}`, LOOKS[locale]))
        )
      }
      const visitor = await Visitor.come(browser, { locale })
      await visitor.is(boss)
      const pages = {
        upload: '/admin/people/import',
        preview: `/admin/people/imports/${importId}`,
        invitations: '/admin/invitations',
      }
      for (const [name, path] of Object.entries(pages)) {
        await visitor.page.goto(path)
        wrong.push(...(await looksWrong(visitor.page, `import-${name}-${locale}`, LOOKS[locale])))
      }
      assert.deepEqual(wrong, [])
    })
  }
})
