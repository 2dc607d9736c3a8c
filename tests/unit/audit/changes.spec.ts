import { test } from '@japa/runner'
import { changesBetween } from '#audit/changes'

test.group('What the audit log says was changed', () => {
  test('[S6] only what differs, with before and after', ({ assert }) => {
    const before = { name: 'Salg', members: ['Kari'], isOpen: true }
    const after = { name: 'Salg og service', members: ['Kari'], isOpen: true }
    assert.deepEqual(changesBetween(before, after), { name: ['Salg', 'Salg og service'] })
  })

  test('[S6] what is new has nothing before it, what is gone nothing after', ({ assert }) => {
    assert.deepEqual(changesBetween(undefined, { title: 'Selger' }), { title: [null, 'Selger'] })
    assert.deepEqual(changesBetween({ title: 'Selger' }), { title: ['Selger', null] })
  })

  test('[S6] a secret is masked, but that it changed is told', ({ assert }) => {
    const changes = changesBetween({ apiSecret: 'old' }, { apiSecret: 'new', password: 'x' })
    assert.deepEqual(changes, { apiSecret: ['•••', '•••'], password: [null, '•••'] })
  })
})
