import { test } from '@japa/runner'
import { whyOver } from '#access/values/session_limits'

const LIMITS = { idleMs: 100, absoluteMs: 1000 }

test.group('How long a login lasts', () => {
  test('[privacy 24] as long as it is used', ({ assert }) => {
    assert.isNull(whyOver({ createdAt: 0, lastSeenAt: 800 }, 899, LIMITS))
  })

  test('[privacy 24] not longer than the idle limit unused', ({ assert }) => {
    assert.equal(whyOver({ createdAt: 0, lastSeenAt: 800 }, 900, LIMITS), 'idle')
  })

  test('[privacy 24] never longer than the absolute limit, however much it is used', ({
    assert,
  }) => {
    assert.equal(whyOver({ createdAt: 0, lastSeenAt: 999 }, 1000, LIMITS), 'too_old')
  })
})
