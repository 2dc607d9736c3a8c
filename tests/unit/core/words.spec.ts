import { readdir, readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'

type Words = { [key: string]: string | Words }

const FOLDER = app.languageFilesPath()

/** Key to text, in one language; the file's name comes first, as templates write it. */
async function textsOf(language: 'nb' | 'en'): Promise<Map<string, string>> {
  const files = await readdir(`${FOLDER}/${language}`, { recursive: true })
  const texts = files.filter(isWords).map(async (file) => {
    const words: Words = JSON.parse(await readFile(`${FOLDER}/${language}/${file}`, 'utf8'))
    return flatten(words, file.replace('.json', '').replaceAll('/', '.'))
  })
  const all = await Promise.all(texts)
  return new Map(all.flat())
}

const isWords = (file: string) => file.endsWith('.json')

function flatten(words: Words, prefix: string): [string, string][] {
  return Object.entries(words).flatMap(([key, word]): [string, string][] =>
    typeof word === 'string' ? [[`${prefix}.${key}`, word]] : flatten(word, `${prefix}.${key}`)
  )
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name).sort()

/** Every `t('…')` with a plain key in templates. */
async function keysInTemplates(): Promise<string[]> {
  const folder = app.viewsPath()
  const files = await readdir(folder, { recursive: true })
  const templates = files.filter((file) => file.endsWith('.edge'))
  const texts = await Promise.all(templates.map((file) => readFile(`${folder}/${file}`, 'utf8')))
  const used = texts.flatMap((text) => [...text.matchAll(/\bt\('([\w.]+\w)'\s*[,)]/g)])
  return [...new Set(used.map(([, key]) => key))]
}

/** Every action that something tells the audit log. */
async function auditedActions(): Promise<string[]> {
  const files = await readdir(app.makePath('app'), { recursive: true })
  const sources = files.filter((file) => file.endsWith('.ts'))
  const texts = await Promise.all(
    sources.map((file) => readFile(app.makePath('app', file), 'utf8'))
  )
  const told = texts
    .filter((text) => text.includes('recordAudit') || text.includes('AuditEvent'))
    .flatMap((text) => [...text.matchAll(/\baction: '(\w+\.\w+)'/g)])
  return told.map(([, action]) => `audit.${action}`)
}

test.group('Words', () => {
  test('both languages have the same keys', async ({ assert }) => {
    const [nb, en] = [await textsOf('nb'), await textsOf('en')]
    assert.deepEqual([...en.keys()].sort(), [...nb.keys()].sort())
  })

  test('both languages fill in the same things', async ({ assert }) => {
    const [nb, en] = [await textsOf('nb'), await textsOf('en')]
    for (const [key, text] of nb) {
      const names = new Set(placeholders(text))
      assert.sameMembers([...new Set(placeholders(en.get(key) ?? ''))], [...names], key)
    }
  })

  test('every word that a template shows exists', async ({ assert }) => {
    const nb = await textsOf('nb')
    assert.includeMembers([...nb.keys()], await keysInTemplates())
  })

  test('[S6] every action in the audit log has words', async ({ assert }) => {
    const nb = await textsOf('nb')
    const actions = await auditedActions()
    assert.isNotEmpty(actions)
    assert.includeMembers([...nb.keys()], actions)
  })
})
