import { test } from '@japa/runner'
import { killAsterisk, startAsterisk } from '#tests/support/pbx/asterisk_service'
import { hearEachOther, hears } from '#tests/support/pbx/hearing'
import { eventually } from '#tests/support/sip/eventually'
import { withProduct } from '#tests/support/pbx/with_product'

test.group('Asterisk is killed and starts again', (group) => {
  const product = withProduct(group)
  group.each.timeout(120_000)

  test('[C1] [R3] its calls are closed as lost, and the product takes calls again by itself', async ({
    assert,
  }) => {
    const [kari, ola] = [await product().operator('Kari'), await product().operator('Ola')]
    const talking = await product().talksTo(kari)
    const held = await product().talksTo(ola)
    await ola.web.holds(held.callId)
    const waiting = await product().receives()
    await hears(waiting.caller, 'music')

    await product().app.lineComesBack(async () => {
      await killAsterisk()
      await startAsterisk()
    })

    for (const { callId } of [talking, held, waiting]) {
      const row = await product().books.closedRow(callId)
      assert.containSubset(row, { outcome: 'lost', ended_by: 'system' })
    }
    assert.lengthOf(await product().books.factsOfType('line.lost'), 1)
    assert.lengthOf(await product().books.factsOfType('line.restored'), 1)

    await product().aNewDay()
    const next = await product().talksTo(await product().operator('Kari'))
    await hearEachOther(next.caller, product().phoneOf('Kari'))
  })

  test('[C1] an operator is told that the line is down, not left waiting', async ({ assert }) => {
    const kari = await product().operator('Kari')
    const { callId } = await product().talksTo(kari)
    const { length: times } = await product().books.factsOfType('line.lost')
    await product().app.lineComesBack(async () => {
      await killAsterisk()
      await eventually('the loss is noticed', async () => {
        const { length } = await product().books.factsOfType('line.lost')
        return length > times
      })
      await assert.rejects(() => kari.web.holds(callId), /409/)
      await startAsterisk()
    })
  })
})
