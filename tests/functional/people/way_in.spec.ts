import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import SecondFactor from '#access/second_factor/models/second_factor'
import { aCustomer, aUser } from '#tests/support/world'

async function aBoss() {
  const customer = await aCustomer()
  return { customer, boss: await aUser(customer, { role: 'contact_person' }) }
}

const withFactor = async ({ id: userId, customerId }: { id: number; customerId: number | null }) =>
  SecondFactor.create({ userId, customerId, kind: 'app', name: 'Mobil', lastStep: 0, createdAt: 0 })

test.group('The way in, on a person’s page', () => {
  test('[P2] who has not been inside is invited, and invited again', async ({ client }) => {
    const { customer, boss } = await aBoss()
    const user = await aUser(customer, { email: 'nora@ny.example' })
    const page = await client.get(`/admin/people/${user.id}`).loginAs(boss)
    page.assertTextIncludes('Send invitasjon<')
    const sent = await client
      .post(`/admin/people/${user.id}/invitation`)
      .header('referer', `/admin/people/${user.id}`)
      .loginAs(boss)
      .withCsrfToken()
    sent.assertTextIncludes('Invitasjonen er sendt på e-post.')
    const again = await client.get(`/admin/people/${user.id}`).loginAs(boss)
    again.assertTextIncludes('Send invitasjonen på nytt<')
  })

  test('[P2] who has been inside, or is shut out, is not offered an invitation', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const inside = await aUser(customer)
    await inside.merge({ lastLoginAt: Date.now() }).save()
    const shutOut = await aUser(customer, { blockedAt: DateTime.utc() })
    for (const { id } of [inside, shutOut]) {
      const page = await client.get(`/admin/people/${id}`).loginAs(boss)
      assert.notInclude(page.text(), `/admin/people/${id}/invitation`)
    }
  })

  test('[privacy 23] the second factor is reset for those who have one, never one’s own', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const [user, without] = [await aUser(customer), await aUser(customer)]
    const colleague = await aUser(customer, { role: 'contact_person' })
    await withFactor(user)
    const offers = async (id: number) => {
      const page = await client.get(`/admin/people/${id}`).loginAs(boss)
      return page.text().includes(`action="/admin/people/${id}/second-factor-reset"`)
    }
    assert.isTrue(await offers(user.id))
    assert.isFalse(await offers(without.id))
    assert.isFalse(await offers(colleague.id))
    assert.isFalse(await offers(boss.id))
  })

  test('[P2] the list leads to import, export and invitations', async ({ client }) => {
    const { boss } = await aBoss()
    const page = await client.get('/admin/people').loginAs(boss)
    for (const path of ['people/import', 'people/export', 'invitations']) {
      page.assertTextIncludes(`class="ds-link" href="/admin/${path}"`)
    }
  })
})
