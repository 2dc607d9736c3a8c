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
const inPart = ids.filter(([, id, text]) => cited.has(id) && text.includes('_So far:'))
const whole = ids.length - missing.length - inPart.length

console.log(`Results of: ${results.map((file) => file.replace('.txt', '')).join(', ')}\n`)
list('No passing test cites:', missing)
list('Proved in part:', inPart)
console.log(`${whole} of ${ids.length} requirements are proved, ${inPart.length} in part.`)

function list(heading, requirements) {
  console.log(heading)
  for (const [, id, text] of requirements) console.log(`  ${id.padEnd(11)} ${text}`)
  console.log('')
}
