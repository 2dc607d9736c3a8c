import { DEMO_PASSWORD } from '#database/demo/logins'
import type { AppProcess } from './app_process.ts'

/** An operator at the switchboard of another process: the browser's requests without a browser. */
export class WebOperator {
  #cookies = new Map<string, string>()
  #csrfToken = ''

  private constructor(private url: string) {}

  static async logsIn(app: AppProcess, username: string): Promise<WebOperator> {
    const operator = new WebOperator(app.url)
    await operator.#opens('/login')
    const body = new URLSearchParams({ username, password: DEMO_PASSWORD })
    const response = await operator.#send('POST', '/login', body)
    if (response.status !== 302) throw new Error(`Logging in gave ${response.status}`)
    await operator.#opens('/switchboard')
    return operator
  }

  /** The same browser, after the server has started again. */
  returnsTo(app: AppProcess): void {
    this.url = app.url
  }

  picks = (callId: string) => this.#does('POST', `/switchboard/calls/${callId}/offer`)
  answersNext = () => this.#does('POST', '/switchboard/next')
  holds = (callId: string) => this.#does('POST', `/switchboard/calls/${callId}/hold`)
  retrieves = (callId: string) => this.#does('DELETE', `/switchboard/calls/${callId}/hold`)
  completes = (callId: string) => this.#does('PUT', `/switchboard/calls/${callId}/transfer`)
  answersFor = (queueId: number) => this.#does('POST', `/switchboard/queues/${queueId}/login`)

  transfers(kind: 'blind' | 'consult', callId: string, to: string): Promise<void> {
    return this.#does('POST', '/switchboard/transfers', { kind, call: callId, to })
  }

  /** @throws with the server's words when it refuses. */
  async #does(method: string, path: string, fields: Record<string, string> = {}): Promise<void> {
    const response = await this.#send(method, path, new URLSearchParams(fields))
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  }

  async #opens(path: string): Promise<void> {
    const response = await this.#send('GET', path)
    const html = await response.text()
    const [, token] = /name='_csrf' value='([^']+)'/.exec(html) ?? []
    if (!token) throw new Error(`${path} gave ${response.status} and no form`)
    this.#csrfToken = token
  }

  async #send(method: string, path: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'x-csrf-token': this.#csrfToken }
    const options = { method, headers, body, redirect: 'manual' } as const
    const response = await fetch(new URL(path, this.url), options)
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      this.#cookies.set(name, value)
    }
    return response
  }
}
