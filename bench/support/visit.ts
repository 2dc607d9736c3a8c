/** Somebody who is logged in at the measured server, with cookies and form token as a browser keeps them. */
export class Visit {
  #cookies = new Map<string, string>()
  #token = ''

  private constructor(private readonly url: string) {}

  static async logIn(
    url: string,
    { username, password }: { username: string; password: string }
  ): Promise<Visit> {
    const visit = new Visit(url)
    await visit.#get('/login')
    const form = new URLSearchParams({ _csrf: visit.#token, username, password })
    const answer = await visit.#send('/login', { method: 'POST', body: form })
    if (answer.status !== 302 || answer.headers.get('location') === '/login') {
      throw new Error(`${username} was not let in: ${answer.status}`)
    }
    await visit.#get('/me/security')
    return visit
  }

  /** As typing in a page's search field does: the words are posted, and the list comes back. */
  async search(path: string, words: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ _csrf: this.#token, ...words })
    const answer = await this.#send(path, { method: 'POST', body })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`)
  }

  async #get(path: string): Promise<void> {
    const answer = await this.#send(path, { method: 'GET' })
    this.#token = /_csrf['"] value=['"]([^'"]+)/.exec(await answer.text())?.[1] ?? this.#token
  }

  async #send(path: string, request: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(path, this.url), {
      ...request,
      redirect: 'manual',
      headers: { cookie, 'hx-request': String(request.method === 'POST' && path !== '/login') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const place = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, place), pair.slice(place + 1))
    }
    return answer
  }
}
