/**
 * The provider's and the contact person's pages with 10,000 customers and 500,000 users: real requests to the real server, one
 * after another, and what each of their queries costs the database. SQLite unless the environment says MySQL:
 * eval "$(bin/services env mariadb)"; export DB_DATABASE=bedriftsnett_bench
 */
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { QueryWatch } from './support/query_watch.ts'
import { percentile } from './support/percentile.ts'
import { startPlatform } from './support/platform_server.ts'
import { Visit } from './support/visit.ts'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 200)

const SEARCHES = [
  'berg',
  'Nordlys Bygg',
  'åsane',
  '800000123',
  '+47 22 00 45 67',
  'frukt 99',
  'xyz',
]
const PEOPLE_SEARCHES = ['', 'kari', 'ola berg', '10123', 'åse s', 'solberg-1', 'nobody']

export default async function measure() {
  const isFirstRun = !existsSync('tmp/bench_platform.sqlite3')
  const began = performance.now()
  const platform = await startPlatform()
  const seededSeconds = platform.wasPopulated ? (performance.now() - began) / 1000 : 0
  const watch = platform.watch
  const staff = await Visit.logIn(platform.url, platform.staff)
  const contactPerson = await Visit.logIn(platform.url, platform.contactPerson)

  const search = await timed(watch, SEARCHES, (q) =>
    staff.search('/provider/customers/search', { q })
  )
  const people = await timed(watch, PEOPLE_SEARCHES, (q) =>
    contactPerson.search('/admin/people/search', { search: q })
  )
  const access = await platform.timeAccess(ROUNDS * 5)
  const scans = await watch.fullScans()
  for (const sql of scans) console.error(`full scan: ${sql}`)
  return {
    database: platform.database,
    search_p95_ms: percentile(search, 0.95),
    search_p50_ms: percentile(search, 0.5),
    people_p95_ms: percentile(people, 0.95),
    people_p50_ms: percentile(people, 0.5),
    access_p95_ms: percentile(access.durations, 0.95),
    access_queries: access.queriesEach,
    full_scans: scans.length,
    distinct_queries: watch.distinctQueries,
    seeded_seconds: isFirstRun || seededSeconds > 1 ? Math.round(seededSeconds) : 0,
  }
}

/** Sorted milliseconds. The first round warms up, and says what the queries are. */
async function timed(
  watch: QueryWatch,
  searches: readonly string[],
  visit: (search: string) => Promise<void>
): Promise<number[]> {
  await watch.during(async () => {
    for (const search of searches) await visit(search)
  })
  const durations: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    await visit(searches[round % searches.length])
    durations.push(performance.now() - began)
  }
  return durations.sort((a, b) => a - b)
}
