import { once } from 'node:events'
import type { PassThrough } from 'node:stream'
import { test } from '@japa/runner'
import { LiveHub } from '#core/live/live_hub'

const watcher = (topics: string[], userId = 1, locale = 'nb') => ({
  userId,
  locale,
  topics: new Set(topics),
})

const received = (stream: PassThrough) => stream.read()?.toString() ?? ''

const aMessage = (topic: string, html: string) => ({ topic, html, locale: 'nb' })

test.group('Live screens', () => {
  test('a screen gets the topics it watches, in its own language, and no others', ({ assert }) => {
    const hub = new LiveHub('e1')
    const channel = hub.channel(1)
    const stream = channel.watch(watcher(['queue:1']), channel.position)
    hub.publish(1, aMessage('queue:1', '<p>mine</p>'))
    hub.publish(1, aMessage('queue:2', '<p>other queue</p>'))
    hub.publish(1, { topic: 'queue:1', locale: 'en', html: '<p>english</p>' })
    hub.publish(2, aMessage('queue:1', '<p>other customer</p>'))
    const text = received(stream)
    assert.include(text, 'mine')
    assert.notInclude(text, 'other')
    assert.notInclude(text, 'english')
  })

  test('a screen that was cut off gets exactly what it missed', ({ assert }) => {
    const hub = new LiveHub('e1')
    hub.publish(1, aMessage('queue:1', 'seen'))
    const { position } = hub.channel(1)
    hub.publish(1, aMessage('queue:1', 'missed 1'))
    hub.publish(1, aMessage('queue:1', 'missed 2'))
    const text = received(hub.channel(1).watch(watcher(['queue:1']), position))
    assert.notInclude(text, 'seen')
    assert.match(text, /id: e1\.2\ndata: missed 1\n\nid: e1\.3\ndata: missed 2\n\n/)
    assert.notInclude(text, 'reset')
  })

  test('a screen that missed too much, or was served by another process, begins anew', ({
    assert,
  }) => {
    const hub = new LiveHub('e2')
    for (let i = 0; i < 600; i++) hub.publish(1, aMessage('queue:1', `message ${i}`))
    for (const position of ['e2.1', 'e1.600', 'e2.999', 'nonsense', null]) {
      assert.include(received(hub.channel(1).watch(watcher(['queue:1']), position)), 'event: reset')
    }
  })

  test('a screen that comes back to changes nobody rendered begins anew', ({ assert }) => {
    const hub = new LiveHub('e1')
    const channel = hub.channel(1)
    const { position } = channel
    channel.skip('queue:1', 'nb')
    assert.include(received(channel.watch(watcher(['queue:1']), position)), 'event: reset')
    assert.notInclude(received(channel.watch(watcher(['queue:2']), position)), 'event: reset')
  })

  test('a screen that was just cut off is still rendered for', ({ assert }) => {
    const channel = new LiveHub('e1').channel(1)
    assert.isFalse(channel.isAwaited('queue:1', 'nb'))
    channel.watch(watcher(['queue:1']), null).destroy()
    assert.isTrue(channel.isAwaited('queue:1', 'nb'))
    assert.isFalse(channel.isAwaited('queue:1', 'en'))
  })

  test('HTML of several lines stays one message', ({ assert }) => {
    const hub = new LiveHub('e1')
    const stream = hub.channel(1).watch(watcher(['a']), hub.channel(1).position)
    hub.publish(1, aMessage('a', '<p>\n  two\n</p>'))
    assert.include(received(stream), 'data: <p>\ndata:   two\ndata: </p>\n\n')
  })

  test('a screen that does not read is let go, and may come back', async ({ assert }) => {
    const channel = new LiveHub('e1').channel(1)
    const stalled = channel.watch(watcher(['a']), channel.position)
    const { position } = channel
    const letGo = once(stalled, 'error')
    for (let i = 0; i < 20 && !stalled.destroyed; i++) {
      channel.publish(aMessage('a', `message ${i} ${'x'.repeat(100_000)}`))
    }
    await letGo
    assert.equal(channel.watchers, 0)
    assert.include(received(channel.watch(watcher(['a']), position)), 'message 0')
  })

  test('the streams of a user who was logged out end', async ({ assert }) => {
    const hub = new LiveHub('e1')
    const mine = hub.channel(1).watch(watcher(['a'], 1), null)
    const theirs = hub.channel(1).watch(watcher(['a'], 2), null)
    hub.end(1, ({ userId }) => userId === 1)
    assert.isTrue(mine.writableEnded)
    assert.isFalse(theirs.writableEnded)
  })
})
