import { readdir, readFile } from 'node:fs/promises'

/** Schema builder calls that name a table, and what stands first between their brackets. */
const TOUCHES =
  /\b(createTable|createTableIfNotExists|alterTable|dropTable|dropTableIfExists|renameTable)\(\s*(?:['"`]([^'"`$]+)['"`])?/g

interface TouchedTables {
  /** `null` where the name is not a plain string. */
  touched: (string | null)[]
  created: string[]
}

/**
 * The tables that a plugin's migrations create or change, read from their text: the database need not be there.
 * A plugin without a migrations folder touches none.
 */
export async function migrationTables(folder: URL): Promise<TouchedTables> {
  const sources = await sourcesIn(folder)
  const calls = sources.flatMap((source) => [...source.matchAll(TOUCHES)])
  return {
    touched: calls.map(([, , table]) => table ?? null),
    created: calls.flatMap(([, call, table]) => (call.startsWith('create') && table) || []),
  }
}

async function sourcesIn(folder: URL): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const scripts = names.filter((name) => /(?<!\.d)\.[tj]s$/.test(name))
  return Promise.all(scripts.map((name) => readFile(new URL(name, folder), 'utf8')))
}
