/**
 * Closes a run with one plain line, `N passed, N failed`, and notes the titles that passed,
 * so that `npm run requirements` can tell which requirements are proved.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedReporterContract } from '@japa/runner/types'

export function closingReporter(root: string, run: string): NamedReporterContract {
  return {
    name: 'closing',
    handler(_, emitter) {
      const passed = new Map<string, string[]>()
      let failed = 0
      let suite = ''
      process.once('exit', stoppedEarly)
      emitter.on('suite:start', ({ name }) => {
        suite = name
        passed.set(suite, [])
      })
      emitter.on('test:end', ({ title, hasError, isSkipped, isTodo }) => {
        if (hasError) failed++
        else if (!isSkipped && !isTodo) passed.get(suite)?.push(title.expanded)
      })
      emitter.on('runner:end', () => {
        process.off('exit', stoppedEarly)
        const folder = join(root, 'tmp/passed_tests')
        mkdirSync(folder, { recursive: true })
        for (const [name, titles] of passed) {
          writeFileSync(join(folder, `${name}-${run}.txt`), `${titles.join('\n')}\n`)
        }
        const count = [...passed.values()].flat().length
        const counts = join(root, 'tmp/test_counts')
        mkdirSync(counts, { recursive: true })
        const file = join(counts, `${[...passed.keys()].join('+')}-${run}.json`)
        writeFileSync(file, JSON.stringify({ passed: count, failed }))
        // Last of all: other reporters still print what failed.
        process.once('exit', () => process.stdout.write(`\n${count} passed, ${failed} failed\n`))
      })
    },
  }
}

/** A hook that never settles leaves Node with nothing to do, and it would exit as if all were well. */
function stoppedEarly(): void {
  process.exitCode = 1
  process.stdout.write('\nThe run stopped before its end\n')
}
