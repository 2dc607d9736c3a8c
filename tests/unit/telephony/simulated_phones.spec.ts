import { test } from '@japa/runner'
import { aTown, NINA, OLA } from './simulated_town.ts'

test.group('A simulated telephone', () => {
  test('answers in its own time, and hangs up in its own time', async ({ assert }) => {
    const town = await aTown()
    town.engine.phones.at(OLA).behaves({ answersAfterMs: 4000, hangsUpAfterMs: 30_000 })
    await town.dials(OLA)
    town.passes(3600)
    assert.deepEqual(town.told('leg.answered').map(town.secondsOf), [4])
    assert.deepEqual(town.told('leg.ended').map(town.secondsOf), [34])
    assert.equal(town.told('leg.ended')[0].cause, 'normal')
  })

  test('declines if that comes first', async ({ assert }) => {
    const town = await aTown()
    town.engine.phones.at(OLA).behaves({ answersAfterMs: 4000, declinesAfterMs: 3000 })
    const legId = await town.dials(OLA)
    town.passes(10)
    assert.equal(await town.causeOf(legId), 'rejected')
    assert.isEmpty(town.told('leg.answered'))
  })

  test('gives up its plan when the ringing is withdrawn', async ({ assert }) => {
    const town = await aTown()
    const phone = town.engine.phones.at(OLA).behaves({ answersAfterMs: 4000 })
    const legId = await town.dials(OLA)
    town.passes(2)
    await town.does({ type: 'leg.hangup', legId, cause: 'normal' })
    town.passes(1)
    await town.dials(OLA)
    town.passes(3)
    assert.isTrue(phone.isRinging)
    town.passes(1)
    assert.isTrue(phone.isTalking)
  })

  test('forgets its plan when a hand is quicker', async ({ assert }) => {
    const town = await aTown()
    const phone = town.engine.phones.at(OLA)
    phone.behaves({ answersAfterMs: 10_000, hangsUpAfterMs: 2000 })
    await town.dials(OLA)
    phone.answer()
    town.passes(5)
    assert.isNull(phone.current)
    await town.dials(OLA)
    town.passes(9)
    assert.isTrue(phone.isRinging)
    town.passes(1)
    assert.isTrue(phone.isTalking)
  })

  test('shows no name without a number', async ({ assert }) => {
    const town = await aTown()
    const phone = town.engine.phones.at(OLA)
    const to = { kind: 'number', number: OLA } as const
    const presented = { number: null, name: 'Kari Hansen' }
    await town.does({ type: 'leg.dial', legId: '1', to, presented, timeoutSeconds: 20, tags: {} })
    assert.deepEqual(phone.display, { number: null, name: null })
  })

  test('rings until the timeout, to the second', async ({ assert }) => {
    const town = await aTown()
    const phone = town.engine.phones.at(OLA)
    const legId = await town.dials(OLA, 15)
    town.passes(14)
    assert.isTrue(phone.isRinging)
    town.passes(1)
    assert.equal(phone.current, null)
    assert.equal(await town.causeOf(legId), 'no_answer')
  })

  test('an answer ends the timeout', async ({ assert }) => {
    const town = await aTown()
    const phone = await town.answeredPhone(OLA)
    town.passes(60)
    assert.isTrue(phone.isTalking)
  })

  test('has one line: a second ringing gets busy and disturbs nobody', async ({ assert }) => {
    const town = await aTown()
    const phone = await town.answeredPhone(OLA)
    const first = phone.current
    const second = await town.dials(OLA)
    assert.equal(await town.causeOf(second), 'busy')
    assert.equal(phone.current, first)
    assert.equal(phone.timesRung, 1)
  })

  test('can be engaged, or out of coverage', async ({ assert }) => {
    const town = await aTown()
    town.engine.phones.at(OLA).behaves({ isBusy: true })
    town.engine.phones.at(NINA).behaves({ isUnreachable: true })
    assert.equal(await town.causeOf(await town.dials(OLA)), 'busy')
    assert.equal(await town.causeOf(await town.dials(NINA)), 'no_answer')
  })

  test('can decide anew at every ringing', async ({ assert }) => {
    const town = await aTown()
    const asked: (string | null)[] = []
    town.engine.phones.at(OLA).behaves(({ display }) => {
      asked.push(display.number)
      return asked.length === 1 ? { declinesAfterMs: 1000 } : { answersAfterMs: 1000 }
    })
    const first = await town.dials(OLA)
    town.passes(1)
    await town.dials(OLA)
    town.passes(1)
    assert.equal(await town.causeOf(first), 'rejected')
    assert.lengthOf(town.told('leg.answered'), 1)
    assert.lengthOf(asked, 2)
  })

  test('a hand on it that comes too late does nothing', async ({ assert }) => {
    const town = await aTown()
    const phone = await town.answeredPhone(OLA)
    phone.hangUp()
    phone.hangUp()
    phone.answer()
    phone.decline()
    await town.engine.settle()
    assert.lengthOf(town.told('leg.ended'), 1)
    assert.lengthOf(town.told('leg.answered'), 1)
  })

  test('an account is another telephone than the number that looks like it', async ({ assert }) => {
    const town = await aTown()
    const desk = town.engine.phones.atAccount('101')
    const legId = 'desk-1'
    const to = { kind: 'account', account: '101' } as const
    const presented = { number: null, name: null }
    await town.does({ type: 'leg.dial', legId, to, presented, timeoutSeconds: 20, tags: {} })
    assert.isTrue(desk.isRinging)
    assert.equal(await town.causeOf(await town.dials('101')), 'unknown_number')
  })

  test('other numbers are unknown, until it is said how they behave', async ({ assert }) => {
    const town = await aTown()
    assert.equal(await town.causeOf(await town.dials('+4755555555')), 'unknown_number')
    town.engine.phones.othersBehave({ answersAfterMs: 3000 })
    await town.dials('+4755555555')
    await town.dials('+4755555555')
    town.passes(3)
    assert.lengthOf(town.told('leg.answered'), 2)
  })
})
