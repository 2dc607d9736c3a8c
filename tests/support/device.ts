/** A browser without a window: keeps its cookies, follows no redirects, and sends forms as pages do. */
import env from '#start/env'
import type User from '#access/models/user'
import { PASSWORD } from '#tests/support/world'

const ADDRESS = `http://${env.get('HOST')}:${env.get('PORT')}`

const CHROME_ON_WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

export interface Answer {
  status: number
  location: string | null
  text: string
  headers: Headers
}

export class Device {
  #cookies = new Map<string, string>()

  constructor(private readonly userAgent = CHROME_ON_WINDOWS) {}

  /** A device on which the user has logged in with the form. */
  static async of(user: User, choices: { remember?: boolean; userAgent?: string } = {}) {
    const device = new Device(choices.userAgent)
    await device.logIn(user, { remember: choices.remember })
    return device
  }

  /** One that has the same cookies at this moment, as after a theft. */
  copy(): Device {
    const copy = new Device(this.userAgent)
    copy.#cookies = new Map(this.#cookies)
    return copy
  }

  logIn(
    { username }: { username: string },
    { password = PASSWORD, remember = false }: { password?: string; remember?: boolean } = {}
  ): Promise<Answer> {
    const fields = { username, password, ...(remember && { remember: 'on' }) }
    return this.post('/login', fields, { from: '/login' })
  }

  get(path: string): Promise<Answer> {
    return this.#send(path, {})
  }

  /** Sends a form with the token of the page it stands on, and that page as where it came from. */
  async post(
    path: string,
    fields: Record<string, string> = {},
    { from }: { from: string }
  ): Promise<Answer> {
    const page = await this.get(from)
    const [, token = ''] = /_csrf['"] value=['"]([^'"]+)/.exec(page.text) ?? []
    const body = new URLSearchParams({ _csrf: token, ...fields })
    return this.#send(path, { method: 'POST', body, headers: { referer: ADDRESS + from } })
  }

  /** Whether the start page lets this device in. */
  async isIn(): Promise<boolean> {
    const { location } = await this.get('/')
    return location !== '/login'
  }

  async #send(path: string, options: RequestInit): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...options.headers, cookie, 'user-agent': this.userAgent }
    const response = await fetch(ADDRESS + path, { redirect: 'manual', ...options, headers })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const { status } = response
    const location = response.headers.get('location')
    return { status, location, text: await response.text(), headers: response.headers }
  }

  #keep(line: string) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=-|max-age=0|1970/i.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
