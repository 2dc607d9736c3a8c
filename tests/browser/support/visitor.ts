/** Somebody at a browser: which language, colours and width they have, and what went wrong on their pages. */
import type { Browser, BrowserContext, Page } from 'playwright'
import env from '#start/env'
import type User from '#access/models/user'
import { PASSWORD } from '#tests/support/world'

export const BASE_URL = `http://${env.get('HOST')}:${env.get('PORT')}`

export interface Taste {
  locale?: 'nb' | 'en'
  scheme?: 'light' | 'dark'
  width?: number
  /** False for a browser with JavaScript off. */
  hasScript?: boolean
  /** Time on the page passes only when the test says so. */
  clock?: 'by hand'
}

/** Everything here takes less than a second; a busy machine may need more. */
const PATIENCE_MS = 8_000

const LANGUAGES = { nb: 'nb-NO', en: 'en-GB' }

export class Visitor {
  static #here: Visitor[] = []

  /** Errors and warnings in the console, broken scripts, and what the content security policy stopped. */
  readonly complaints: string[] = []
  /** Every address that was asked for. */
  readonly requests: string[] = []

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page
  ) {
    page.on('request', (request) => this.requests.push(request.url()))
    page.on('pageerror', (error) => this.complaints.push(`pageerror: ${error.message}`))
    page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type())
      if (isComplaint) this.complaints.push(`${message.type()}: ${message.text()}`)
    })
  }

  static async come(
    browser: Browser,
    { locale = 'nb', scheme = 'light', width = 1440, hasScript = true, clock }: Taste = {}
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: BASE_URL,
      locale: LANGUAGES[locale],
      colorScheme: scheme,
      javaScriptEnabled: hasScript,
      viewport: { width, height: 900 },
    })
    context.setDefaultTimeout(PATIENCE_MS)
    if (clock === 'by hand') await context.clock.install()
    const visitor = new Visitor(context, await context.newPage())
    this.#here.push(visitor)
    return visitor
  }

  static async leaveAll(): Promise<void> {
    await Promise.all(this.#here.splice(0).map(({ context }) => context.close()))
  }

  /** Logs in as the form does, without showing it. */
  async is({ username }: User, password = PASSWORD): Promise<this> {
    const { request } = this.context
    const login = await request.get('/login')
    const [, token] = /_csrf['"] value=['"]([^'"]+)/.exec(await login.text()) ?? []
    await request.post('/login', { form: { _csrf: token, username, password } })
    return this
  }

  get hosts(): string[] {
    const hosts = this.requests.filter((url) => !url.startsWith('data:'))
    return [...new Set(hosts.map((url) => new URL(url).origin))]
  }
}
