/** A screen without a window: logs in like a person, loads the page, and listens to its stream. */
import env from '#start/env'
import type User from '#access/models/user'
import { eventually } from '#tests/support/sip/eventually'
import { PASSWORD } from '#tests/support/world'

const ADDRESS = `http://${env.get('HOST')}:${env.get('PORT')}`

export class Screen {
  /** Everything that has come over the stream. */
  received = ''
  /** The id of the last message that was read. */
  position = ''
  status = 0
  hasEnded = false
  #cookies = new Map<string, string>()
  #cut = new AbortController()

  static async of(user: User): Promise<Screen> {
    const screen = new Screen()
    await screen.#logIn(user)
    await screen.open()
    return screen
  }

  /** Loads the page, and listens from where it was rendered. */
  async open(): Promise<void> {
    const page = await this.#visit('/switchboard')
    this.position = /\/live\?after=([\w.]+)/.exec(await page.text())?.[1] ?? ''
    await this.listen()
  }

  /** As a browser comes back: with the id of what it saw last. */
  async listen(): Promise<void> {
    this.#cut = new AbortController()
    this.hasEnded = false
    const { signal } = this.#cut
    const response = await this.#visit('/switchboard/live', {
      headers: { 'last-event-id': this.position },
      signal,
    })
    this.status = response.status
    if (response.ok && response.body) void this.#read(response.body, signal)
  }

  /** The connection breaks; nothing more is read. */
  cut(): void {
    this.#cut.abort()
  }

  sees(words: string): Promise<unknown> {
    return eventually(`"${words}" on the stream`, () => this.received.includes(words))
  }

  ends(): Promise<unknown> {
    return eventually('the end of the stream', () => this.hasEnded)
  }

  async #read(body: ReadableStream<Uint8Array>, cut: AbortSignal) {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of body) this.#take(decoder.decode(chunk, { stream: true }))
    } catch (error) {
      if (!cut.aborted) throw error
    }
    this.hasEnded = true
  }

  #take(text: string) {
    this.received += text
    this.position = [...text.matchAll(/^id: (\S+)$/gm)].at(-1)?.[1] ?? this.position
  }

  async #logIn({ username }: User) {
    const page = await this.#visit('/login')
    const [, token] = /_csrf['"] value=['"]([^'"]+)/.exec(await page.text()) ?? []
    const body = new URLSearchParams({ _csrf: token, username, password: PASSWORD })
    await this.#visit('/login', { method: 'POST', body })
  }

  async #visit(path: string, options: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...options.headers, cookie }
    const response = await fetch(ADDRESS + path, { redirect: 'manual', ...options, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return response
  }
}
