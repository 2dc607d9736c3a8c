/** The application's own exchange, opened for one test on the simulated engine. */
import app from '@adonisjs/core/services/app'
import { Exchange } from '#switching/exchange'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'

export interface OpenExchange {
  exchange: Exchange
  engine: SimulatedEngine
}

/** What it knew about customers of earlier tests is forgotten. */
export async function openExchange(): Promise<OpenExchange> {
  const exchange = await app.container.make(Exchange)
  await exchange.stop()
  await exchange.start()
  return { exchange, engine: await simulatedEngine() }
}

/** Every call ends, and what is to be written is written while the test's database is there. */
export async function closeExchange({ exchange, engine }: OpenExchange): Promise<void> {
  await writtenDown()
  engine.restart()
  engine.comeUp()
  await exchange.stop()
  await writtenDown()
}

export async function writtenDown(): Promise<void> {
  const journal = await app.container.make('journal')
  await journal.flush()
}

async function simulatedEngine(): Promise<SimulatedEngine> {
  const engine = await app.container.make('telephony.engine')
  if (engine instanceof SimulatedEngine) return engine
  throw new Error('These tests need TELEPHONY_DRIVER=simulated')
}
