import { importsOf, placeOf } from '#tests/architecture/imports'
import { eachImport, type Rule } from '#tests/architecture/rules'

/** A row may import the rows above it, and within itself as long as no circle arises. */
const ROWS = [
  ['app/core'],
  ['app/audit', 'app/messaging'],
  ['app/customers', 'app/access'],
  ['app/notices', 'app/support'],
  ['app/directory', 'app/numbers', 'app/telephony'],
  ['app/presence'],
  ['app/calls', 'app/queues'],
  ['app/switching'],
  ['app/statistics', 'app/privacy'],
  ['app/plugin_host'],
  ['app/administration', 'app/provisioning'],
  ['plugins'],
  ['start', 'providers', 'config', 'commands', 'database', 'tests'],
]

function rowOf(place: string): number {
  return ROWS.findIndex((row) => row.some((one) => place === one || place.startsWith(`${one}/`)))
}

/** Areas that the table does not know yet. */
export const everyAreaHasARow: Rule = (sources) => {
  const places = new Set(sources.flatMap(({ path }) => placeOf(path) ?? []))
  return [...places].filter((place) => rowOf(place) < 0).map((place) => `${place} has no row`)
}

/** Routes name the middleware of the kernel, as everywhere in AdonisJS; tests reach everything. */
export const upwardOnly = eachImport((from, { target }) => {
  const [here, there] = [placeOf(from.path), placeOf(target)]
  if (!here || !there || isTest(from.path)) return false
  if (/\/routes(\/|\.ts$)/.test(from.path) && target === 'start/kernel') return false
  return rowOf(there) > rowOf(here) && `${here} stands above ${there}`
})

/** A plugin's tests stand in the plugin but belong to the last row. */
function isTest(path: string): boolean {
  return /^plugins\/[^/]+\/tests\//.test(path)
}

/** Import paths that are put together while running cannot be checked, so `app` has none. */
export const nothingComputed = eachImport((from, { specifier }) => {
  return from.path.startsWith('app/') && specifier === null && 'write the path out'
})

/** Areas that need each other, over however many others. */
export const noCircles: Rule = (sources) => {
  const needs = new Map<string, Set<string>>()
  for (const source of sources) {
    const here = placeOf(source.path)
    if (!here?.startsWith('app/')) continue
    const known = needs.get(here) ?? new Set()
    needs.set(here, known)
    for (const { target } of importsOf(source)) {
      const there = placeOf(target)
      if (there?.startsWith('app/') && there !== here) known.add(there)
    }
  }
  return [...needs.keys()]
    .filter((area) => reachable(area, needs).has(area))
    .map((area) => `${area} needs itself over ${[...(needs.get(area) ?? [])].join(', ')}`)
}

function reachable(start: string, needs: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>()
  const follow = (area: string): void => {
    for (const next of needs.get(area) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      follow(next)
    }
  }
  follow(start)
  return seen
}
