import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import emitter from '@adonisjs/core/services/emitter'
import { ReopenCustomer } from '#customers/actions/reopen_customer'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { TerminateCustomer } from '#customers/actions/terminate_customer'
import { followCustomers } from '#switching/follow_customers'
import { RANDI } from '#tests/support/customers_world'
import { Company, KARI, OLA } from './company.ts'

const SHORTER_THAN_THE_SOUND_MS = 900
const LONGER_THAN_THE_SOUND_MS = 1500

async function anOpenCompany(): Promise<{ company: Company; stop: () => void }> {
  const company = await Company.open()
  const stop = followCustomers(emitter, () => company.parts())
  return { company, stop }
}

const suspend = ({ customer }: Company) =>
  new SuspendCustomer().execute(customer, { reason: 'Prøve' }, RANDI)

test.group('Callers of a customer who is not active', (group) => {
  group.each.setup(() => () => Company.closeAll())

  test('[S7] hear the announcement and are let go, unanswered and uncounted', async ({
    assert,
    cleanup,
  }) => {
    const { company, stop } = await anOpenCompany()
    cleanup(stop)
    await company.callerRings('+4722110001')
    await suspend(company)
    const before = await db.from('calls').where('customer_id', company.customer.id)

    const caller = await company.callerRings('+4722110002')
    company.clock.advance(SHORTER_THAN_THE_SOUND_MS)
    await company.settle()
    assert.isNull(caller.endedWith)
    company.clock.advance(LONGER_THAN_THE_SOUND_MS)
    await company.settle()
    assert.equal(caller.endedWith, 'rejected')
    assert.isFalse(caller.isAnswered)
    const after = await db.from('calls').where('customer_id', company.customer.id)
    assert.lengthOf(after, before.length)
  })

  test('[S7] are answered again at once when the customer is reopened', async ({
    assert,
    cleanup,
  }) => {
    const { company, stop } = await anOpenCompany()
    cleanup(stop)
    await suspend(company)
    await company.callerRings('+4722110001')
    await new ReopenCustomer().execute(company.customer, RANDI)
    const caller = await company.callerRings('+4722110002')
    company.engine.phones.at(KARI).answer()
    await company.settle()
    assert.isTrue(caller.isTalking)
  })

  test('[S5] [S7] who talks goes on, who waits hears the announcement, and phones fall silent', async ({
    assert,
    cleanup,
  }) => {
    const { company, stop } = await anOpenCompany()
    cleanup(stop)
    const talking = await company.callerRings('+4722110001')
    company.engine.phones.at(KARI).answer()
    await company.settle()
    const waiting = await company.callerRings('+4722110002')
    await new TerminateCustomer().execute(
      company.customer,
      { reason: 'Prøve', endsOn: null },
      RANDI
    )
    await company.settle()
    assert.isTrue(talking.isTalking)
    assert.isFalse(company.engine.phones.at(OLA).isRinging)
    const { calls } = await company.state()
    assert.equal(calls.size, 1)

    company.clock.advance(LONGER_THAN_THE_SOUND_MS)
    await company.settle()
    assert.equal(waiting.endedWith, 'rejected')
    assert.isTrue(talking.isTalking)
    assert.containSubset(await company.record('+4722110002'), {
      ...{ outcome: 'rejected', ended_by: 'system', answered_at: null },
    })
    talking.hangUp()
    assert.containSubset(await company.record('+4722110001'), { outcome: 'answered' })
  })

  test('[S7] are let go also when the sound is missing, and may hang up themselves', async ({
    assert,
    cleanup,
  }) => {
    const { company, stop } = await anOpenCompany()
    cleanup(stop)
    await suspend(company)
    const impatient = await company.callerRings('+4722110001')
    impatient.hangUp()
    await company.settle()
    company.engine.sounds.clear()
    const unlucky = await company.callerRings('+4722110002')
    await company.settle()
    assert.equal(unlucky.endedWith, 'rejected')
  })

  test('[S7] hear it from the beginning when the line was away meanwhile', async ({
    assert,
    cleanup,
  }) => {
    const { company, stop } = await anOpenCompany()
    cleanup(stop)
    await suspend(company)
    const caller = await company.callerRings('+4722110001')
    company.engine.goDown('a cable was pulled')
    company.clock.advance(LONGER_THAN_THE_SOUND_MS)
    company.engine.comeUp()
    await company.settle()
    company.clock.advance(LONGER_THAN_THE_SOUND_MS)
    await company.settle()
    assert.equal(caller.endedWith, 'rejected')
  })
})
