import { test } from '@japa/runner'
test.group('x', () => {
  test('login', async ({ client }) => {
    const r = await client.get('/login')
    console.log(r.status(), r.text().slice(0, 3000), r.headers())
  })
})
