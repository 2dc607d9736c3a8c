import { readdir } from 'node:fs/promises'
import { test } from '@japa/runner'
import ts from 'typescript'
import app from '@adonisjs/core/services/app'
import { namesOf } from '#commands/make_plugin'

/** Fills every stub as `make:plugin` would, without writing: where it would go, and what would stand there. */
async function filled(id: string) {
  const folder = app.makePath('commands', 'stubs')
  const stubs = await app.stubs.create()
  const names = await readdir(`${folder}/plugin`)
  const made = names.map(async (name) => {
    const stub = await stubs.build(`plugin/${name}`, { source: folder })
    const { contents, destination } = await stub.prepare(namesOf(id))
    return { path: app.relativePath(destination), contents }
  })
  return Promise.all(made)
}

function syntaxErrors(contents: string): string[] {
  const options = { target: ts.ScriptTarget.ESNext, experimentalDecorators: true }
  const { diagnostics = [] } = ts.transpileModule(contents, {
    compilerOptions: options,
    reportDiagnostics: true,
  })
  return diagnostics.map(({ messageText }) => String(messageText))
}

test.group('make:plugin', () => {
  test('makes all that a plugin has, under its id', async ({ assert }) => {
    const files = await filled('visitor_book')
    assert.sameMembers(
      files.map(({ path }) => path.replace('plugins/visitor_book/', '')),
      [
        'plugin.ts',
        'routes.ts',
        'controllers/visitor_book_entries_controller.ts',
        'models/visitor_book_entry.ts',
        'migrations/0001_create_visitor_book_entries_table.ts',
        'jobs/forget_old_entries.ts',
        'views/pages/entries.edge',
        'lang/nb/visitor_book.json',
        'lang/en/visitor_book.json',
        'tests/visitor_book.spec.ts',
      ]
    )
  })

  test('writes what can be read: no stub sign is left, no syntax is broken', async ({ assert }) => {
    for (const { path, contents } of await filled('visitor_book')) {
      if (!path.endsWith('.edge')) assert.notMatch(contents, /\{\{|\}\}/, path)
      if (path.endsWith('.ts')) assert.isEmpty(syntaxErrors(contents), path)
      if (path.endsWith('.json')) assert.isObject(JSON.parse(contents), path)
    }
  })

  test('says each name in its own way', ({ assert }) => {
    const { path, camel, pascal, words } = namesOf('visitor_book')
    assert.deepEqual(
      { path, camel, pascal, words },
      { path: 'visitor-book', camel: 'visitorBook', pascal: 'VisitorBook', words: 'Visitor book' }
    )
  })
})
