/** Puts the exchange together: engine, journal, database and events around the pure machine. */
import { randomInt } from 'node:crypto'
import type { Database } from '@adonisjs/lucid/database'
import { monotonicFactory } from 'ulid'
import { Journal } from '#calls/journal'
import { recordCalls } from '#calls/projections/record_calls'
import { customersWithLiveCalls, lastSequence } from '#calls/queries/live_calls'
import type { Clock } from '#core/clock'
import type { PortAnswers } from '#core/extension_points'
import type { TelephonyEngine } from '#telephony/engine'
import { Destinations } from './destinations.ts'
import type { Announcements } from './destinations.ts'
import SwitchChanged from './events/switch_changed.ts'
import { Exchange } from './exchange.ts'
import type { ExchangeSurroundings } from './exchange.ts'
import { recordMembers } from './projections/record_members.ts'
import { loadSetup } from './queries/load_setup.ts'
import { loadSwitch } from './queries/load_switch.ts'

const FRACTION_STEPS = 2 ** 32

interface Parts {
  clock: Clock
  engine: TelephonyEngine
  db: Database
  log: ExchangeSurroundings['log']
  ports: PortAnswers
  announcements: Announcements
}

export function buildExchange({ clock, engine, db, log, ports, announcements }: Parts) {
  const journal = new Journal({
    transaction: (work) => db.transaction(work),
    projections: [recordCalls(), recordMembers],
    lastSequence,
    log,
  })
  const destinations = new Destinations(clock, ports, announcements, log)
  const newId = monotonicFactory(secureFraction)
  const exchange = new Exchange({
    clock,
    engine,
    journal,
    log,
    newCallId: (at) => newId(at),
    findDestination: (leg) => destinations.find(leg.calledNumber, leg.caller.number),
    load: loadSwitch,
    loadSetup,
    customersWithLiveCalls: () => customersWithLiveCalls(db.connection()),
  })
  exchange.onChange((entries, state) => {
    void SwitchChanged.dispatch(state.customerId, entries, state)
  })
  return { exchange, journal, destinations, announcements }
}

/** From random bytes that Node keeps in store: the library's own way asks the system sixteen times an id. */
const secureFraction = () => randomInt(FRACTION_STEPS) / FRACTION_STEPS
