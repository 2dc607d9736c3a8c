import { test } from '@japa/runner'
import { addressBlock } from '#access/values/address_block'
import { AT_ACCOUNT, FROM_ADDRESS, waitAfter } from '#access/values/login_wait'

test.group('Waiting after wrong tries', () => {
  test('[privacy 28] five are free, then each wait doubles, up to a quarter of an hour', ({
    assert,
  }) => {
    const seconds = [0, 4, 5, 6, 7, 8, 9, 10, 50].map((n) => waitAfter(n, AT_ACCOUNT) / 1000)
    assert.deepEqual(seconds, [0, 0, 30, 60, 120, 240, 480, 900, 900])
  })

  test('[privacy 28] an office behind one address has more', ({ assert }) => {
    assert.equal(waitAfter(29, FROM_ADDRESS), 0)
    assert.isAbove(waitAfter(30, FROM_ADDRESS), 0)
  })

  test('[privacy 28] all addresses of a household are one', ({ assert }) => {
    assert.equal(addressBlock('2001:db8:1:2:3:4:5:6'), addressBlock('2001:db8:1:2::9'))
    assert.notEqual(addressBlock('2001:db8:1:2::9'), addressBlock('2001:db8:1:3::9'))
    assert.equal(addressBlock('::ffff:192.0.2.7'), '192.0.2.7')
  })
})
