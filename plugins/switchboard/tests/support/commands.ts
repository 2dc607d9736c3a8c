/** The buttons of the switchboard, as a browser presses them. */
import type { ApiClient, ApiResponse } from '@japa/api-client'
import type User from '#access/models/user'

type Method = 'post' | 'put' | 'delete'

export class Hands {
  constructor(
    private client: ApiClient,
    private user: User
  ) {}

  press(method: Method, url: string, form: Record<string, unknown> = {}) {
    return this.client[method](`/switchboard${url}`)
      .loginAs(this.user)
      .withCsrfToken()
      .header('hx-request', 'true')
      .form(form)
  }

  transfer(kind: 'blind' | 'consult', callId: string, to: User) {
    return this.press('post', '/transfers', { kind, call: callId, to: `user:${to.id}` })
  }
}

/** A refusal is said aloud, in words that say why. */
export function assertRefused(response: ApiResponse, words: string) {
  response.assertStatus(409)
  response.assertTextIncludes('role="alert"')
  response.assertTextIncludes(words)
}
