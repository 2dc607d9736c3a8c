import { importsOf, type Import, type Source } from '#tests/architecture/imports'

/** Looks at all files and says in one line each what breaks it. */
export type Rule = (sources: readonly Source[]) => string[]

/** A rule about one import of one file. */
export function eachImport(
  breaks: (from: Source, one: Import, all: readonly Source[]) => string | false | undefined
): Rule {
  return (sources) =>
    sources.flatMap((from) =>
      importsOf(from).flatMap((one) => {
        const why = breaks(from, one, sources)
        return why ? [`${from.path} imports ${one.specifier ?? 'a computed module'}: ${why}`] : []
      })
    )
}

/** A rule about one file. */
export function eachFile(breaks: (source: Source) => string | false | undefined): Rule {
  return (sources) =>
    sources.flatMap((source) => {
      const why = breaks(source)
      return why ? [`${source.path}: ${why}`] : []
    })
}
