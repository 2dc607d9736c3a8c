/**
 * How fast one Switch decides: 1,000 members and 200 queues on the simulated engine, with callers who
 * come, wait, give up, are answered, held, transferred and end. Real deciding, no database, virtual time.
 */
import { performance } from 'node:perf_hooks'
import { VirtualClock } from '#core/clock'
import { initialState } from '#switching/machine/initial_state'
import type { Input } from '#switching/machine/inputs'
import type { Decision } from '#switching/machine/draft'
import { Switch } from '#switching/switch'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'
import { Metronome } from './support/metronome.ts'
import { percentile } from './support/percentile.ts'

const MEMBERS = 1000
const QUEUES = 200
const WAITING_CALLERS = 400
const VIRTUAL_MINUTES = Number(process.env.BENCH_MINUTES ?? 5)

export default async function measure() {
  const clock = new VirtualClock()
  const engine = new SimulatedEngine(clock)
  const durations: number[] = []
  let events = 0
  const one = new Switch(1, {
    clock,
    execute: (command) => engine.execute(command),
    tell: () => undefined,
    log: console,
  })
  const decide = (input: Input): Promise<Decision> => {
    const before = performance.now()
    const decision = one.post(input)
    durations.push(performance.now() - before)
    events++
    return decision
  }
  engine.listen((event) => {
    if (event.type === 'leg.answered' || event.type === 'leg.ended') void decide(event)
    if (event.type !== 'leg.arrived') return
    const queueId = Number(event.calledNumber)
    void decide({ ...event, type: 'caller.arrived', callId: event.legId, queueId, priority: 0 })
  })
  await engine.connect()
  one.begin({ state: initialState(1, setup(clock.now()), clock.now()), lastSequence: 0 })
  const metronome = new Metronome(engine, clock, one, decide, { queues: QUEUES })
  installPhones(engine, metronome)

  metronome.begin(WAITING_CALLERS)
  await metronome.play(60)
  durations.length = events = 0
  const cpu = process.cpuUsage()
  const started = performance.now()
  await metronome.play(VIRTUAL_MINUTES * 60)
  const wallSeconds = (performance.now() - started) / 1000
  const used = process.cpuUsage(cpu)
  const cpuSeconds = (used.user + used.system) / 1e6

  durations.sort((a, b) => a - b)
  return {
    members: MEMBERS,
    queues: QUEUES,
    live_calls: one.state!.calls.size,
    events,
    events_per_s: Math.round(events / cpuSeconds),
    decision_p50_ms: percentile(durations, 0.5),
    decision_p99_ms: percentile(durations, 0.99),
    wall_s: Number(wallSeconds.toFixed(2)),
    cpu_s: Number(cpuSeconds.toFixed(2)),
  }
}

/** Every member answers for two queues, so ten members share each queue with their neighbours. */
function setup(at: number) {
  const queuesOf = (userId: number) => [1 + (userId % QUEUES), 1 + ((userId * 7 + 3) % QUEUES)]
  const users = Array.from({ length: MEMBERS }, (_, i) => i + 1)
  const queues = Array.from({ length: QUEUES }, (_, i) => ({
    queueId: i + 1,
    name: `Queue ${i + 1}`,
    strategy: i % 4 === 0 ? ('ring_all' as const) : ('longest_idle' as const),
    ringTimeoutSeconds: 20,
    wrapUpSeconds: 5,
    memberIds: users.filter((userId) => queuesOf(userId).includes(i + 1)),
  }))
  const members = users.map((userId) => ({
    userId,
    name: `Member ${userId}`,
    number: `+479${String(userId).padStart(7, '0')}`,
    loggedIn: new Map(queuesOf(userId).map((queueId) => [queueId, at])),
    pause: null,
  }))
  return { queues, members }
}

function installPhones(engine: SimulatedEngine, { chance }: Metronome) {
  for (let userId = 1; userId <= MEMBERS; userId++) {
    engine.phones.at(`+479${String(userId).padStart(7, '0')}`).behaves(() => {
      const mood = chance()
      if (mood < 0.05) return { declinesAfterMs: 3000 }
      if (mood < 0.1) return {}
      return { answersAfterMs: 2000 + 6000 * chance(), hangsUpAfterMs: 20_000 + 60_000 * chance() }
    })
  }
}
