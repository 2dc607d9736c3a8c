import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'

const run = promisify(execFile)

/** As a crash would: every call in it is gone. */
export async function killAsterisk(): Promise<void> {
  await run(app.makePath('bin/services'), ['kill', 'asterisk'])
}

export async function startAsterisk(): Promise<void> {
  await run(app.makePath('bin/services'), ['up', 'asterisk'])
}
