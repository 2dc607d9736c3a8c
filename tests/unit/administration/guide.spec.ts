import { test } from '@japa/runner'
import { guideFrom, STEPS } from '#administration/guide/guide'

const NOTHING = {
  ...{ isProfileConfirmed: false, openTimes: 0, users: 1, queuesWithMembers: 0 },
  ...{ numbers: 0, numbersThatLead: 0, activeAddOns: 0 },
}
const EVERYTHING = {
  ...{ isProfileConfirmed: true, openTimes: 5, users: 40, queuesWithMembers: 2 },
  ...{ numbers: 3, numbersThatLead: 3, activeAddOns: 1 },
}

const states = (...asked: Parameters<typeof guideFrom>) =>
  guideFrom(...asked).map(({ state }) => state)

test.group('The first-run guide', () => {
  test('[P2] on the first morning every step is left', ({ assert }) => {
    assert.deepEqual(new Set(states(NOTHING, new Set())), new Set(['open']))
  })

  test('[P2] what is there is done, however it came about', ({ assert }) => {
    assert.deepEqual(new Set(states(EVERYTHING, new Set())), new Set(['done']))
  })

  test('[P2] numbers are done when every one of them leads somewhere', ({ assert }) => {
    const steps = guideFrom({ ...EVERYTHING, numbersThatLead: 2 }, new Set())
    assert.equal(steps.find(({ step }) => step === 'numbers')?.state, 'open')
  })

  test('[P2] a step put aside is no longer left, and what is done is done all the same', ({
    assert,
  }) => {
    const aside = new Set<string>(STEPS)
    assert.deepEqual(new Set(states(NOTHING, aside)), new Set(['skipped']))
    assert.deepEqual(new Set(states(EVERYTHING, aside)), new Set(['done']))
  })
})
