/**
 * Lists the requirement ids that no passing test cites, and those that are met in part only.
 * Reads docs/requirements.md and what the last run of each suite left in tmp/passed_tests/.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const RESULTS = new URL('../tmp/passed_tests/', import.meta.url)
const DOCUMENT = new URL('../docs/requirements.md', import.meta.url)

const ids = [...readFileSync(DOCUMENT, 'utf8').matchAll(/^- \*\*(.+?)\*\* (.+)$/gm)]
const results = existsSync(RESULTS) ? readdirSync(RESULTS) : []
if (results.length === 0) {
  console.error('No test results yet: run `npm test` first, then the suites that need servers.')
  process.exit(1)
}

const titles = results.map((file) => readFileSync(new URL(file, RESULTS), 'utf8')).join('\n')
const cited = new Set([...titles.matchAll(/\[([A-Z]\d+|privacy \d+)\]/g)].map(([, id]) => id))
const missing = ids.filter(([, id]) => !cited.has(id))
const inPart = ids.filter(([, id, text]) => cited.has(id) && text.includes('*So far:'))

console.log(`Results of: ${results.map((file) => file.replace('.txt', '')).join(', ')}\n`)
for (const [, id, text] of missing) console.log(`${id.padEnd(11)} ${text}`)
console.log(
  `\n${ids.length - missing.length} of ${ids.length} requirements are cited by a passing test.`
)
