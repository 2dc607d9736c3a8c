import type { ApiClient, ApiResponse } from '@japa/api-client'
import type { Assert } from '@japa/assert'
import type { VirtualClock } from '#core/clock'
import { CreateApiToken } from '#provisioning/actions/create_api_token'
import { rateKey, rateLimiter } from '#provisioning/middleware/api_rate_middleware'
import { BASE } from '#provisioning/controllers/operation_controller'
import type ApiToken from '#provisioning/models/api_token'
import { SCOPES, type Scope } from '#provisioning/scopes'
import { aStaffUser } from '#tests/support/world'
import { undescribed } from '#tests/support/provisioning/described'

type Headers = Record<string, string>

export async function aToken(scopes: readonly Scope[] = SCOPES, clock?: VirtualClock) {
  const { id, name } = await aStaffUser()
  const by = { kind: 'staff', id, name, address: '127.0.0.1' } as const
  const made = await new CreateApiToken(clock).execute({ name: 'CRM', scopes, days: 90 }, by)
  // The database forgets after each test and gives the same id again; what was counted does not.
  await rateLimiter().delete(rateKey(made.token.id))
  return made
}

/** One of the provider's systems. Fails when an answer is not as the document says. */
export class Program {
  private constructor(
    private client: ApiClient,
    private assert: Assert,
    readonly token: ApiToken,
    private written: string
  ) {}

  static async withAll(client: ApiClient, assert: Assert): Promise<Program> {
    return Program.with(SCOPES, client, assert)
  }

  static async with(scopes: readonly Scope[], client: ApiClient, assert: Assert) {
    const { token, written } = await aToken(scopes)
    return new Program(client, assert, token, written)
  }

  get authorization(): string {
    return `Bearer ${this.written}`
  }

  get(path: string, headers?: Headers): Promise<ApiResponse> {
    return this.asks('GET', path, undefined, headers)
  }

  post(path: string, body: object, headers?: Headers): Promise<ApiResponse> {
    return this.asks('POST', path, body, headers)
  }

  patch(path: string, body: object, headers?: Headers): Promise<ApiResponse> {
    return this.asks('PATCH', path, body, headers)
  }

  put(path: string, body?: object, headers?: Headers): Promise<ApiResponse> {
    return this.asks('PUT', path, body, headers)
  }

  delete(path: string, headers?: Headers): Promise<ApiResponse> {
    return this.asks('DELETE', path, undefined, headers)
  }

  async asks(method: string, path: string, sent?: object, headers: Headers = {}) {
    const request = this.client.request(BASE + path, method).redirects(0)
    request.header('authorization', this.authorization).headers(headers)
    if (sent) request.json(sent)
    const answer = await request
    this.assert.deepEqual(undescribed({ method, path, sent }, answer), [])
    return answer
  }
}
