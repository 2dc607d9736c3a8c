/**
 * How long a caller waits until an operator's phone begins to ring, beside Asterisk's own app_queue in the same
 * minute: SIPp rings SIPp, the product runs as it does in production, and the two take turns.
 * Needs Asterisk and SIPp: bin/services up asterisk sipp; eval "$(bin/services env asterisk sipp)"
 */
import { readFileSync, rmSync } from 'node:fs'
import { AppProcess } from '#tests/support/pbx/app_process'
import { BENCH_NUMBER } from './support/bench_number.ts'
import { answeredToBridged } from './support/answered_to_bridged.ts'
import { cpuTimeOf } from './support/cpu_time.ts'
import { median } from './support/median.ts'
import { percentile } from './support/percentile.ts'
import { playRound } from './support/sipp_round.ts'
import type { RoundFigures } from './support/sipp_round.ts'

const PAIRS = Number(process.env.BENCH_PAIRS ?? 3)
const LOADS = [
  { callsPerSecond: 20, seconds: 10 },
  { callsPerSecond: 80, seconds: 5 },
]
const OURS = BENCH_NUMBER
const APP_QUEUE = '*9001'
const DATABASE = 'tmp/bench_calls.sqlite3'
const AGENTS = '127.0.0.1:35064'

type Load = (typeof LOADS)[number]

interface Turn extends RoundFigures {
  appCpuMs: number
  asteriskCpuMs: number
}

export default async function measure() {
  if (!process.env.ARI_PASSWORD) throw new Error('First: eval "$(bin/services env)"')
  process.env.TRUNK_PEER = AGENTS
  removeDatabase()
  const app = await AppProcess.start(DATABASE, 'bench/support/calls_server.ts')
  try {
    await takeTurns(app, { callsPerSecond: 40, seconds: 3 })
    const figures: Record<string, number> = {}
    for (const load of LOADS) Object.assign(figures, await compare(app, load))
    return {
      ratio_p50: figures.ratio_p50_20,
      failed: figures.ours_failed_20 + figures.ours_failed_80,
      ...figures,
      ...(await answeredToBridged(peer(), OURS, APP_QUEUE)),
    }
  } finally {
    await app.kill()
    removeDatabase()
  }
}

/** Pair by pair, so that whatever else the machine does meets both alike. */
async function compare(app: AppProcess, load: Load): Promise<Record<string, number>> {
  const pairs = []
  for (let i = 0; i < PAIRS; i++) pairs.push(await takeTurns(app, load))
  const p50 = (turns: Turn[]) => turns.map(({ setupMs }) => percentile(setupMs, 0.5))
  const [ours, queue] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  const ratios = pairs.map(([one, other]) => p50([one])[0] / p50([other])[0])
  const rate = load.callsPerSecond
  return {
    [`ratio_p50_${rate}`]: Number(median(ratios).toFixed(2)),
    ...summary(`ours`, rate, ours),
    ...summary(`queue`, rate, queue),
  }
}

function summary(who: string, rate: number, turns: Turn[]): Record<string, number> {
  const all = turns.flatMap(({ setupMs }) => setupMs).sort((a, b) => a - b)
  const sum = (pick: (turn: Turn) => number) => turns.reduce((total, turn) => total + pick(turn), 0)
  const calls = sum((turn) => turn.calls)
  const perCall = (cpuMs: number) => Number((cpuMs / calls).toFixed(2))
  return {
    [`${who}_p50_${rate}`]: percentile(all, 0.5),
    [`${who}_p99_${rate}`]: percentile(all, 0.99),
    [`${who}_failed_${rate}`]: sum((turn) => turn.failed),
    [`${who}_app_cpu_ms_per_call_${rate}`]: perCall(sum((turn) => turn.appCpuMs)),
    [`${who}_asterisk_cpu_ms_per_call_${rate}`]: perCall(sum((turn) => turn.asteriskCpuMs)),
  }
}

async function takeTurns(app: AppProcess, load: Load): Promise<[ours: Turn, queue: Turn]> {
  return [
    await play(app, { ...load, number: OURS }),
    await play(app, { ...load, number: APP_QUEUE }),
  ]
}

async function play(app: AppProcess, load: Load & { number: string }): Promise<Turn> {
  const asterisk = asteriskPid()
  const [appBefore, asteriskBefore] = [cpuTimeOf(app.pid), cpuTimeOf(asterisk)]
  const figures = await playRound(peer(), load)
  return {
    ...figures,
    setupMs: figures.setupMs.sort((a, b) => a - b),
    appCpuMs: cpuTimeOf(app.pid) - appBefore,
    asteriskCpuMs: cpuTimeOf(asterisk) - asteriskBefore,
  }
}

const peer = () => `${process.env.SIP_HOST ?? '127.0.0.1'}:${process.env.SIP_PORT ?? '35060'}`

const asteriskPid = () =>
  Number(readFileSync(new URL('../.services/asterisk/pid', import.meta.url), 'utf8'))

function removeDatabase(): void {
  for (const end of ['', '-wal', '-shm']) rmSync(DATABASE + end, { force: true })
}
