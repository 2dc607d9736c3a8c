import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const SCENARIOS = new URL('../sipp/', import.meta.url).pathname
const AGENTS_PORT = '35064'
const TALK_MS = '300'
const AGENTS_START_MS = 300

export interface Load {
  number: string
  callsPerSecond: number
  seconds: number
}

export interface RoundFigures {
  calls: number
  failed: number
  /** Caller's INVITE to agent's INVITE, one per call. */
  setupMs: number[]
  /** When each caller's agent took the phone; by the caller's number, epoch milliseconds. */
  answeredAt: Map<string, number>
}

/** Calls at an even pace from SIPp to SIPp, through Asterisk and whatever serves the number. */
export async function playRound(peer: string, load: Load): Promise<RoundFigures> {
  const calls = load.callsPerSecond * load.seconds
  const folder = mkdtempSync(join(tmpdir(), 'bench-calls-'))
  const agents = runSipp(folder, 'agent', ['-p', AGENTS_PORT, '-d', TALK_MS, '-m', `${calls}`])
  await wait(AGENTS_START_MS)
  const pace = ['-r', `${load.callsPerSecond}`, '-m', `${calls}`, '-l', '5000']
  await runSipp(folder, 'caller', [peer, '-s', load.number, ...pace])
  await agents
  const figures = figuresFrom(folder, calls)
  rmSync(folder, { recursive: true })
  return figures
}

async function runSipp(folder: string, scenario: string, options: string[]): Promise<void> {
  const log = ['-trace_logs', '-log_file', join(folder, `${scenario}.log`)]
  const common = ['-i', '127.0.0.1', '-nostdin', '-timeout', '60', '-timer_resol', '1']
  const file = ['-sf', join(SCENARIOS, `${scenario}.xml`)]
  const program = process.env.SIPP_PATH ?? 'sipp'
  const sipp = spawn(program, [...options, ...file, ...common, ...log], { stdio: 'ignore' })
  await once(sipp, 'exit')
}

function figuresFrom(folder: string, calls: number): RoundFigures {
  const rang = momentsIn(folder, 'caller', 'rings')
  const reached = momentsIn(folder, 'agent', 'rings')
  const answeredAt = momentsIn(folder, 'agent', 'answers')
  const over = momentsIn(folder, 'caller', 'is over')
  const served = [...rang.keys()].filter((number) => reached.has(number))
  return {
    calls,
    failed: calls - served.filter((number) => over.has(number)).length,
    setupMs: served.map((number) => reached.get(number)! - rang.get(number)!),
    answeredAt,
  }
}

/** The first time each caller's number is logged with this event. Lines: `date time epoch.micros|event|From`. */
function momentsIn(folder: string, scenario: string, event: string): Map<string, number> {
  const moments = new Map<string, number>()
  for (const line of readFileSync(join(folder, `${scenario}.log`), 'utf8').split('\n')) {
    const [stamp, what, from] = line.split('|')
    const number = /sip:([^@]+)@/.exec(from ?? '')?.[1]
    if (what !== event || !number || moments.has(number)) continue
    moments.set(number, Number(stamp.split('\t').at(-1)) * 1000)
  }
  return moments
}
