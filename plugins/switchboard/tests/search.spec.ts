import { test } from '@japa/runner'
import { Hands } from './support/commands.ts'
import { Office } from './support/office.ts'

async function found(hands: Hands, search: string): Promise<string> {
  const response = await hands.press('post', '/colleagues', { search })
  return response.text()
}

test.group('The search on the switchboard', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[C12] by the beginning of a name', async ({ client, assert }) => {
    const office = await Office.open()
    const html = await found(new Hands(client, office.kari), ' si ')
    assert.include(html, 'Siri Dahl')
    assert.notInclude(html, 'Ola Berg')
    assert.include(html, 'data-search="si"')
  })

  test('[C2] a typed number can be rung, after the colleagues it is the extension of', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    await office.siri.merge({ extension: '204' }).save()
    const kari = new Hands(client, office.kari)
    const short = await found(kari, '204')
    assert.isBelow(short.indexOf('Siri Dahl'), short.indexOf('id="outside"'))
    const long = await found(kari, '+46 8 123 456 78')
    assert.include(long, '"to":"+46812345678"')
  })

  test('nobody found says what to try', async ({ client, assert }) => {
    const office = await Office.open()
    const html = await found(new Hands(client, office.kari), 'xyzzy')
    assert.include(html, 'Fant ingen. Prøv færre bokstaver')
  })

  test('[privacy 26] what is searched for stands in no address', async ({ client }) => {
    const office = await Office.open()
    const response = await client.get('/switchboard/colleagues?search=91').loginAs(office.kari)
    response.assertStatus(404)
  })
})
