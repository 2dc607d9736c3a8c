/**
 * Puts what browsers load into `public/`: one style sheet, htmx, and each plugin's own files. No bundler, no network.
 * Writes only what changed, so running it before everything costs nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const ROOT = join(import.meta.dirname, '..')

/** The order is the cascade: tokens, components, our own. */
const STYLES = [
  'node_modules/@digdir/designsystemet-theme/brand/digdir.css',
  'node_modules/@digdir/designsystemet-css/dist/src/index.css',
  'resources/css/base.css',
  'resources/css/frame.css',
  'resources/css/page.css',
  ...filesIn('resources/css', /^(?!base|frame|page).*\.css$/),
]

/** One file, so that htmx cannot start before its extensions are there. */
const HTMX = ['htmx.min.js', 'ext/hx-sse.min.js', 'ext/hx-upsert.min.js'].map(
  (file) => `node_modules/htmx.org/dist/${file}`
)

/** The browser's half of WebAuthn: base64url there and back, and errors that can be told apart. */
const PASSKEYS = 'node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js'

function filesIn(folder, pattern) {
  const path = join(ROOT, folder)
  const names = existsSync(path) ? readdirSync(path).filter((name) => pattern.test(name)) : []
  return names.sort().map((name) => `${folder}/${name}`)
}

const withoutMap = (text) => text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '')

const read = (path) => readFileSync(join(ROOT, path), 'utf8')

put('assets/app.css', STYLES.map(read).join('\n'))
put('vendor/htmx.js', HTMX.map((file) => withoutMap(read(file))).join(';\n'))
put('vendor/passkeys.js', withoutMap(read(PASSKEYS)))
for (const file of filesIn('resources/js', /\.js$/)) put(`assets/${basename(file)}`, read(file))
for (const { plugin, file } of pluginAssets()) {
  put(`assets/${plugin}/${file}`, read(`plugins/${plugin}/assets/${file}`))
}

function put(target, text) {
  const path = join(ROOT, 'public', target)
  if (existsSync(path) && existsSync(`${path}.br`) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  writeFileSync(`${path}.br`, brotliCompressSync(text))
}

function pluginAssets() {
  const plugins = existsSync(join(ROOT, 'plugins')) ? readdirSync(join(ROOT, 'plugins')) : []
  return plugins.flatMap((plugin) => {
    const folder = join(ROOT, 'plugins', plugin, 'assets')
    if (!existsSync(folder)) return []
    return readdirSync(folder).map((file) => ({ plugin, file }))
  })
}
