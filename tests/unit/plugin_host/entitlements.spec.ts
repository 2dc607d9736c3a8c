import { test } from '@japa/runner'
import { VirtualClock } from '#core/clock'
import { RecentAnswers } from '#plugin_host/recent_answers'
import { aHost, aPlugin } from '#tests/unit/plugin_host/world'

const nps = aPlugin({ id: 'nps' })

test.group('[A0] Whether a customer has an add-on', () => {
  test('is asked of the database once a second at most, however many ask', async ({ assert }) => {
    const host = aHost([nps], { freshForMs: 1000 })
    host.addOns.set(7, new Set(['nps']))
    const asked = Array.from({ length: 50 }, () => host.entitlements.has(7, 'nps'))
    assert.notInclude(await Promise.all(asked), false)
    host.clock.advance(999)
    await host.entitlements.has(7, 'nps')
    assert.equal(host.questions, 1)
    host.clock.advance(1)
    await host.entitlements.has(7, 'nps')
    assert.equal(host.questions, 2)
  })

  test('changes at once when this process is told', async ({ assert }) => {
    const host = aHost([nps], { freshForMs: 1000 })
    host.addOns.set(7, new Set(['nps']))
    assert.isTrue(await host.entitlements.has(7, 'nps'))
    host.addOns.delete(7)
    host.entitlements.forget(7)
    assert.isFalse(await host.entitlements.has(7, 'nps'))
  })

  test('changes within a second when another process did it', async ({ assert }) => {
    const host = aHost([nps], { freshForMs: 1000 })
    host.addOns.set(7, new Set(['nps']))
    assert.isTrue(await host.entitlements.has(7, 'nps'))
    host.addOns.delete(7)
    host.clock.advance(1000)
    assert.isFalse(await host.entitlements.has(7, 'nps'))
  })

  test('is no for an add-on that is not installed, whatever was ordered', async ({ assert }) => {
    const host = aHost([])
    host.addOns.set(7, new Set(['nps']))
    assert.isFalse(await host.entitlements.has(7, 'nps'))
  })

  test('is no as long as something that it requires is missing', async ({ assert }) => {
    const host = aHost([aPlugin({ id: 'board', requires: ['nps'] }), nps])
    host.addOns.set(7, new Set(['board']))
    assert.isFalse(await host.entitlements.has(7, 'board'))
    host.addOns.set(7, new Set(['board', 'nps']))
    assert.isTrue(await host.entitlements.has(7, 'board'))
  })
})

test.group('Recent answers', () => {
  test('an answer that was on its way does not undo forgetting', async ({ assert }) => {
    const late = Promise.withResolvers<string>()
    const answers = [late.promise, Promise.resolve('new')]
    const ask = () => answers.shift() ?? Promise.reject(new Error('asked too often'))
    const recent = new RecentAnswers(new Map<number, never>(), ask, new VirtualClock(), 1000)
    const first = recent.get(7)
    recent.forget(7)
    const second = recent.get(7)
    late.resolve('old')
    assert.deepEqual(await Promise.all([first, second, recent.get(7)]), ['old', 'new', 'new'])
  })

  test('a failed question is asked again', async ({ assert }) => {
    const answers = [Promise.reject(new Error('database away')), Promise.resolve('back')]
    const ask = () => answers.shift() ?? Promise.reject(new Error('asked too often'))
    const recent = new RecentAnswers(new Map<number, never>(), ask, new VirtualClock(), 1000)
    await assert.rejects(() => recent.get(7), 'database away')
    assert.equal(await recent.get(7), 'back')
  })
})
