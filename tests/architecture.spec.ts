import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import type { Source } from '#tests/architecture/imports'
import { ALLOWED, RULES } from '#tests/architecture/samples'

const FOLDERS = ['app', 'plugins', 'start', 'providers', 'config', 'commands', 'database', 'tests']

async function allSources(): Promise<Source[]> {
  const folders = FOLDERS.map(async (folder) => {
    const files = await readdir(app.makePath(folder), { recursive: true })
    return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file))
  })
  const paths = await Promise.all(folders)
  return Promise.all(
    paths.flat().map(async (path) => ({ path, text: await readFile(app.makePath(path), 'utf8') }))
  )
}

function madeUp(files: Record<string, string>): Source[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }))
}

test.group('Architecture', () => {
  for (const { says, rule, breaches } of RULES) {
    test(says, async ({ assert }) => {
      assert.deepEqual(rule(await allSources()), [])
    })

    test(`${says} (and a breach is found)`, ({ assert }) => {
      for (const files of breaches) assert.isNotEmpty(rule(madeUp(files)), Object.keys(files)[0])
    })
  }

  test('what the rules allow passes them all', ({ assert }) => {
    for (const { rule } of RULES) assert.deepEqual(rule(madeUp(ALLOWED)), [])
  })
})
