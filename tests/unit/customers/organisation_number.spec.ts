import { test } from '@japa/runner'
import { formatOrganisationNumber, isOrganisationNumber } from '#customers/organisation_number'

test.group('Organisation numbers', () => {
  test('{number} is valid: {valid}')
    .with([
      { number: '310748129', valid: true },
      { number: '974760673', valid: true },
      { number: '310748120', valid: false },
      { number: '31074812', valid: false },
      { number: '3107481290', valid: false },
      { number: '31074812x', valid: false },
    ])
    .run(({ assert }, { number, valid }) => {
      assert.equal(isOrganisationNumber(number), valid)
    })

  test('are written in threes', ({ assert }) => {
    assert.equal(formatOrganisationNumber('310748129'), '310 748 129')
  })
})
