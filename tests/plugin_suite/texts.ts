import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import type { Plugin } from '#plugin_host/contract'
import { pluginNamed } from '#tests/plugin_suite/world'

type Words = { [key: string]: string | Words }

/** The keys of one language, as templates write them: file name first. */
async function keysOf(id: string, language: 'nb' | 'en'): Promise<string[]> {
  const folder = app.makePath('plugins', id, 'lang', language)
  const files = await readdir(folder)
  const keys = files.map(async (file) => {
    const words: Words = JSON.parse(await readFile(join(folder, file), 'utf8'))
    return flatten(words, file.slice(0, -'.json'.length))
  })
  const all = await Promise.all(keys)
  return all.flat().sort()
}

function flatten(words: Words, prefix: string): string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [`${prefix}.${key}`] : flatten(word, `${prefix}.${key}`)
  )
}

/** Every `t('<id>.…')` with a plain key in the plugin's templates and code. */
async function keysUsed(id: string): Promise<string[]> {
  const root = app.makePath('plugins', id)
  const files = await readdir(root, { recursive: true })
  const sources = files.filter((file) => /\.(edge|ts)$/.test(file))
  const texts = await Promise.all(sources.map((file) => readFile(join(root, file), 'utf8')))
  const used = texts.flatMap((text) => [...text.matchAll(/\bt\(\s*['"`]([\w.]+)['"`]\s*[,)]/g)])
  return used.map(([, key]) => key).filter((key) => key.startsWith(`${id}.`))
}

function keysDeclared({ manifest, personalData }: Plugin): string[] {
  return [
    manifest.title,
    manifest.summary,
    ...manifest.navigation.map(({ label }) => label),
    ...(manifest.consumes ?? []).map(({ purpose }) => purpose),
    ...personalData.map(({ holds }) => holds),
  ]
}

export function proveTexts(id: string): void {
  test.group(`${id}: words`, () => {
    test('both languages say the same things', async ({ assert }) => {
      assert.deepEqual(await keysOf(id, 'en'), await keysOf(id, 'nb'))
    })

    test('its words are its own', async ({ assert }) => {
      const keys = await keysOf(id, 'nb')
      assert.isEmpty(keys.filter((key) => !key.startsWith(`${id}.`)))
    })

    test('every word that it declares or shows exists', async ({ assert }) => {
      const wanted = [...keysDeclared(await pluginNamed(id)), ...(await keysUsed(id))]
      assert.includeMembers(await keysOf(id, 'nb'), [...new Set(wanted)])
    })
  })
}
