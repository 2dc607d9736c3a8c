/**
 * `npm run -s bench -- NAME`: runs one benchmark and prints one JSON object on the last line.
 * Benchmarks live beside this file; each default export measures and returns its figures.
 */
import { existsSync } from 'node:fs'

const [name, ...options] = process.argv.slice(2)
const file = new URL(`./${name}.ts`, import.meta.url)

if (!name || !/^[a-z_]+$/.test(name) || !existsSync(file)) {
  console.error('Usage: npm run -s bench -- switch | calls | platform')
  process.exit(2)
}

const { default: measure } = (await import(file.href)) as {
  default: (options: string[]) => Promise<Record<string, unknown>>
}
const figures = await measure(options)
console.log(JSON.stringify({ bench: name, ...figures }))
process.exit(0)
