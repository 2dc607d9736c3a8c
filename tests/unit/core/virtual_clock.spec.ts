import { test } from '@japa/runner'
import { VirtualClock } from '#core/clock'

test.group('A virtual clock', () => {
  test('runs what is due in order of time, then of asking', ({ assert }) => {
    const clock = new VirtualClock(0)
    const ran: string[] = []
    clock.schedule(20, () => ran.push('second'))
    clock.schedule(10, () => ran.push('first'))
    clock.schedule(20, () => ran.push('third'))
    clock.advance(20)
    assert.deepEqual(ran, ['first', 'second', 'third'])
  })

  test('runs what is scheduled on the way, and nothing that was cancelled', ({ assert }) => {
    const clock = new VirtualClock(0)
    const ran: number[] = []
    const cancel = clock.schedule(30, () => ran.push(-1))
    clock.schedule(10, () => {
      cancel()
      clock.schedule(15, () => ran.push(clock.now()))
    })
    clock.advance(100)
    assert.deepEqual(ran, [15])
    assert.equal(clock.now(), 100)
  })
})
