import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { eventually } from '#tests/support/sip/eventually'

const ROOT = new URL('../../../', import.meta.url)
/** Makes the demo's database when there is none. */
const DEMO = 'tests/support/pbx/server.ts'
const START_PATIENCE_MS = 40_000
const LINE_IS_UP = 'The telephone line is up'

/** The product in a process of its own, on a database of its own. */
export class AppProcess {
  #output = ''

  private constructor(
    readonly url: string,
    private readonly process: ChildProcess
  ) {
    process.stdout!.on('data', (text) => (this.#output += text))
    process.stderr!.on('data', (text) => (this.#output += text))
  }

  /** Resolves when the telephone line is up. `database` is a path from the root. */
  static async start(database: string, program = DEMO): Promise<AppProcess> {
    const port = await freePort()
    const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', program], {
      cwd: ROOT,
      env: environment(database, port),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const started = new AppProcess(`http://127.0.0.1:${port}`, child)
    try {
      await started.#lineIsUp()
    } catch (error) {
      await started.kill()
      throw error
    }
    return started
  }

  get pid(): number {
    return this.process.pid!
  }

  /** As a crash or a power cut would: nothing is said goodbye to. */
  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    this.process.kill('SIGKILL')
    await once(this.process, 'exit')
  }

  /** From now on: the line comes up once more. */
  async lineComesBack(meanwhile: () => Promise<void>): Promise<void> {
    this.#output = ''
    await meanwhile()
    await this.#lineIsUp()
  }

  async #lineIsUp(): Promise<void> {
    const isUp = () => this.#output.includes(LINE_IS_UP) || this.process.exitCode !== null
    await eventually('the telephone line is up', isUp, START_PATIENCE_MS).catch((cause) => {
      throw new Error(`${cause.message}:\n${this.#output}`)
    })
    if (this.process.exitCode !== null) throw new Error(`It stopped:\n${this.#output}`)
  }
}

function environment(database: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'info',
    SESSION_DRIVER: 'cookie',
    DB_CONNECTION: 'sqlite',
    SQLITE_PATH: database,
    TELEPHONY_DRIVER: 'asterisk',
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
