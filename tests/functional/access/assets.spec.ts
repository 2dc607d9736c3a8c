import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'

const KILOBYTE = 1024

/** The addresses of style sheets and scripts on a page. */
const assetsOf = (html: string) =>
  [...html.matchAll(/(?:href|src)="(\/(?:assets|vendor)\/[^"]+)"/g)].map(([, url]) => url)

async function compressedSize(client: ApiClient, url: string): Promise<number> {
  const response = await client.get(url).header('accept-encoding', 'br')
  response.assertStatus(200)
  response.assertHeader('content-encoding', 'br')
  return Number(response.header('content-length'))
}

test.group('What a page weighs', () => {
  test('the first page is light', async ({ client, assert }) => {
    const page = await client.get('/login')
    const html = gzipSync(page.text()).length
    assert.isBelow(html, 14 * KILOBYTE)

    const sizes = await Promise.all(assetsOf(page.text()).map((url) => compressedSize(client, url)))
    const total = sizes.reduce((sum, size) => sum + size, html)
    assert.lengthOf(sizes, 2)
    assert.isBelow(total, 60 * KILOBYTE)
  })

  test('addresses change with the content, so that browsers may keep it', async ({
    client,
    assert,
  }) => {
    const page = await client.get('/login')
    for (const url of assetsOf(page.text())) assert.match(url, /\?v=[0-9a-f]{10}$/)
  })

  test('nothing on the page comes from elsewhere', async ({ client, assert }) => {
    const page = await client.get('/login')
    assert.notMatch(page.text(), /(src|href|action)="(https?:)?\/\//)
    assert.notMatch(page.text(), /\s(style|on\w+)="/)
  })
})
