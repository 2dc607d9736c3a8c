import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { args, BaseCommand } from '@adonisjs/core/ace'
import stringHelpers from '@adonisjs/core/helpers/string'
import { installedWith } from '#plugin_host/installed_with'

const STUBS = [
  ...['plugin', 'routes', 'controller', 'model', 'migration', 'job'],
  ...['view', 'lang_nb', 'lang_en', 'test'],
]

/** Makes a working add-on with its tests, and installs it. */
export default class MakePlugin extends BaseCommand {
  static commandName = 'make:plugin'
  static description = 'Make a new add-on in plugins/ and list it in config/plugins.ts'

  @args.string({ description: 'Id of the add-on: a-z and _, such as vip_list' })
  declare pluginId: string

  async run() {
    const id = this.pluginId
    if (!/^[a-z]+(_[a-z]+)*$/.test(id)) return this.#refuse(`"${id}": only a-z and _`)
    if (existsSync(this.app.makePath('plugins', id))) return this.#refuse(`plugins/${id} exists`)

    const codemods = await this.createCodemods()
    const stubs = this.app.makePath('commands', 'stubs')
    for (const stub of STUBS) {
      const made = await codemods.makeUsingStub(stubs, `plugin/${stub}.stub`, namesOf(id))
      await this.#write(made.destination, await readFile(made.destination, 'utf8'))
    }
    await this.#install(id)
    this.logger.info('Next: node ace migration:run, then node ace test functional')
  }

  async #install(id: string) {
    const config = this.app.makePath('config', 'plugins.ts')
    await this.#write(config, installedWith(await readFile(config, 'utf8'), id))
    this.logger.action('update config/plugins.ts').succeeded()
  }

  /** Formatted: how long lines get depends on the id. Templates are left as they are. */
  async #write(file: string, text: string) {
    const { format, getFileInfo, resolveConfig } = await import('prettier')
    const { inferredParser } = await getFileInfo(file)
    if (!inferredParser) return
    await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
  }

  #refuse(reason: string) {
    this.logger.error(reason)
    this.exitCode = 1
  }
}

/** The id as the stubs need it written. */
export function namesOf(id: string) {
  return {
    id,
    path: stringHelpers.dashCase(id),
    camel: stringHelpers.camelCase(id),
    pascal: stringHelpers.pascalCase(id),
    words: stringHelpers.sentenceCase(id),
    /** Edge's brackets, which the stubs use themselves. */
    open: '{{',
    close: '}}',
  }
}
