/**
 * `npm run demo`: the product alive, on SQLite, with simulated callers. Keeps its data; `-- --reset` begins anew.
 * Makes what is missing (settings, database, files for browsers), then starts the server in this process.
 */
import { connect } from 'node:net'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { makeEnv } from './make_env.js'

const ROOT = join(import.meta.dirname, '..')
const DATABASE = process.env.SQLITE_PATH ?? 'data/demo.sqlite3'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('Start the demo with `npm run demo`: it brings the Node 24 that the product needs.')
  process.exit(1)
}

const isNew = makeEnv()
const settings = { ...parse(readFileSync(join(ROOT, '.env'), 'utf8')), ...process.env }
const [host, port] = [settings.HOST ?? 'localhost', Number(settings.PORT ?? 3333)]

if (await isTaken(host, port)) {
  console.error(
    `Port ${port} is taken. Stop what uses it, or choose another: PORT=3334 npm run demo`
  )
  process.exit(1)
}
if (process.argv.includes('--reset')) {
  for (const end of ['', '-wal', '-shm']) rmSync(join(ROOT, DATABASE + end), { force: true })
}
if (isNew) console.log('Made .env with a fresh key.')
execFileSync(process.execPath, [join(ROOT, 'bin/copy_assets.js')], { stdio: 'inherit' })

process.env.DB_CONNECTION ??= 'sqlite'
process.env.SQLITE_PATH = DATABASE
process.env.LOG_LEVEL ??= 'warn'
process.env.SECOND_FACTOR ??= settings.SECOND_FACTOR ?? 'offered'
process.env.APP_URL ??= `http://${host}:${port}`
await import('@poppinss/ts-exec')
await import('./demo_server.ts')

function isTaken(hostname, portNumber) {
  return new Promise((resolve) => {
    const probe = connect(portNumber, hostname)
    probe.once('connect', () => resolve(probe.destroy() && true))
    probe.once('error', () => resolve(false))
  })
}

function parse(text) {
  const lines = text.split('\n').filter((line) => /^[A-Z_]+=/.test(line))
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/).slice(0, 2)))
}
