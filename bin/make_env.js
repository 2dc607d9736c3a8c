/** Makes `.env` from the example with a fresh application key. Leaves an existing one alone. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const target = new URL('../.env', import.meta.url)
const example = new URL('../.env.example', import.meta.url)

export function makeEnv() {
  if (existsSync(target)) return false
  const key = randomBytes(32).toString('base64url')
  const text = readFileSync(example, 'utf8').replace(/^APP_KEY=$/m, `APP_KEY=${key}`)
  writeFileSync(target, text, { mode: 0o600 })
  return true
}

if (process.argv[1] === import.meta.filename) {
  console.log(makeEnv() ? 'Made .env with a fresh key.' : '.env is there already.')
}
