/** The state as it was when the journal last wrote: people from their tables, calls from their facts. */
import { factsOfCalls } from '#calls/queries/facts_of_calls'
import { lastSequence, liveCallIds } from '#calls/queries/live_calls'
import db from '@adonisjs/lucid/services/db'
import { evolve } from '../machine/evolve.ts'
import { initialState } from '../machine/initial_state.ts'
import type { LoadedSwitch } from '../switch.ts'
import { loadSetup } from './load_setup.ts'

export async function loadSwitch(customerId: number, at: number): Promise<LoadedSwitch> {
  const client = db.connection()
  const callIds = await liveCallIds(client, customerId)
  const facts = await factsOfCalls(client, customerId, callIds)
  const start = initialState(customerId, await loadSetup(customerId), at)
  return {
    state: facts.reduce(evolve, start),
    lastSequence: await lastSequence(client, customerId),
  }
}
