import { test } from '@japa/runner'
import { callerFrom, callerIdFor } from '#telephony/drivers/asterisk/caller_identity'

const ALLOWED = 'allowed_not_screened'
const WITHHELD = { number: null, name: null }

test.group('Asterisk engine, who rings', () => {
  test('a caller is passed on as the network gave it', ({ assert }) => {
    const caller = { number: '004740000001', name: 'Kari' }
    assert.deepEqual(callerFrom(caller, ALLOWED), caller)
    assert.deepEqual(callerFrom({ ...caller, name: '' }, ALLOWED), { ...caller, name: null })
  })

  for (const presentation of ['prohib', 'prohib_passed_screen', 'unavailable', '']) {
    test(`a number that is "${presentation}" is withheld`, ({ assert }) => {
      assert.deepEqual(callerFrom({ number: '+4740000001', name: 'Kari' }, presentation), WITHHELD)
    })
  }

  for (const number of ['', 'anonymous', 'Anonymous', 'Restricted']) {
    test(`"${number}" is no number`, ({ assert }) => {
      assert.deepEqual(callerFrom({ number, name: 'Anonymous' }, ALLOWED), WITHHELD)
    })
  }
})

test.group('Asterisk engine, who is shown', () => {
  test('a name is quoted and keeps its letters', ({ assert }) => {
    const caller = { number: '+4740000001', name: 'Åse Ærø, Øst & Co' }
    assert.equal(callerIdFor(caller), '"Åse Ærø, Øst & Co" <+4740000001>')
    assert.equal(callerIdFor({ ...caller, name: null }), '<+4740000001>')
  })

  test('nothing in a name can end the quotes or the line', ({ assert }) => {
    const name = 'A" <sip:evil@x>\r\nX-Evil: \\1\u0000\u2028'
    assert.equal(callerIdFor({ number: '1', name }), '"A sip:evil@x X-Evil: 1" <1>')
  })

  test('what is no number is shown as withheld', ({ assert }) => {
    assert.isNull(callerIdFor({ number: null, name: 'Kari' }))
    assert.isNull(callerIdFor({ number: 'kari@example.com', name: 'Kari' }))
    assert.isNull(callerIdFor({ number: '', name: null }))
  })
})
