import { posix } from 'node:path'
import ts from 'typescript'

/** A file as the rules see it; made up ones prove that the rules bite. Paths are from the root, with slashes. */
export interface Source {
  path: string
  text: string
}

export interface Import {
  /** As written; `null` when it is computed and so cannot be checked. */
  specifier: string | null
  /** From the root and without ending when it is ours: `app/core/result`. Else the package as written. */
  target: string
  /** What is taken by name: `import { HttpContext } from ..` */
  names: string[]
}

/** Where `#area/..` leads, for the areas and for the folders beside `app`. */
const BESIDE_APP = ['plugins', 'config', 'start', 'providers', 'database', 'commands', 'tests']

/** Static, dynamic and type imports and re-exports, as the compiler reads them. */
export function importsOf({ path, text }: Source): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, names: string[] = []) => {
    const written = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : null
    found.push({ specifier: written, target: targetOf(path, written ?? ''), names })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesIn(node))
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0])
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  return found
}

function namesIn({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings
  if (!bindings || !ts.isNamedImports(bindings)) return []
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text)
}

function targetOf(from: string, specifier: string): string {
  const bare = specifier.replace(/\.[tj]s$/, '')
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare)
  if (!bare.startsWith('#')) return specifier
  const [folder] = bare.slice(1).split('/')
  return BESIDE_APP.includes(folder) ? bare.slice(1) : `app/${bare.slice(1)}`
}

/** `app/queues`, `plugins/nps`, `providers`; undefined for packages and for files at the root. */
export function placeOf(path: string): string | undefined {
  const [, place] = /^((?:app|plugins)\/[^/]+|[^/@.]+)\//.exec(path) ?? []
  if (place === undefined) return undefined
  const top = place.split('/')[0]
  return top === 'app' || BESIDE_APP.includes(top) ? place : undefined
}
