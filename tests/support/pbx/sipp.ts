import { spawn } from 'node:child_process'
import { once } from 'node:events'
import app from '@adonisjs/core/services/app'

/** How SIPp ends when every call went as its scenario says. */
export const ALL_WENT_WELL = 0

/** Runs a scenario of bench/sipp to its end, and answers with SIPp's exit code. */
export async function runSipp(scenario: string, ...options: string[]): Promise<number> {
  const file = app.makePath('bench/sipp', `${scenario}.xml`)
  const all = ['-sf', file, '-i', '127.0.0.1', '-nostdin', '-timeout', '60', ...options]
  const sipp = spawn(process.env.SIPP_PATH ?? 'sipp', all, { stdio: 'ignore' })
  const [code] = await once(sipp, 'exit')
  return Number(code)
}
