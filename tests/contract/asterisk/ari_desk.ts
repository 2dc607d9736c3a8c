import { ariUrl, authorization } from '#telephony/drivers/asterisk/ari_access'
import type { Bridge, Channel } from '#telephony/drivers/asterisk/ari_types'
import type { AsteriskSettings } from '#telephony/drivers/asterisk/settings'
import { eventually } from '#tests/support/sip/eventually'

/** A second way into Asterisk, so that tests can look and clean up past the driver. */
export class AriDesk {
  constructor(private readonly settings: AsteriskSettings) {}

  channels(): Promise<Channel[]> {
    return this.#get('channels')
  }

  /** Ends every channel and bridge. */
  async sweep(): Promise<void> {
    for (const { id } of await this.channels()) await this.#delete(`channels/${id}`)
    for (const { id } of await this.#get<Bridge[]>('bridges')) await this.#delete(`bridges/${id}`)
    await eventually('Asterisk is empty', async () => {
      const channels = await this.channels()
      return channels.length === 0
    })
  }

  /** An account whose telephone is always at the same address, so that it need not register. */
  async addAccount(account: string, contact: string): Promise<void> {
    const aor = [{ attribute: 'contact', value: contact }]
    const endpoint = [
      { attribute: 'aors', value: account },
      { attribute: 'context', value: 'from-phone' },
      { attribute: 'disallow', value: 'all' },
      { attribute: 'allow', value: 'alaw' },
    ]
    await this.#configure('aor', account, aor)
    await this.#configure('endpoint', account, endpoint)
  }

  async #configure(type: string, id: string, fields: object[]): Promise<void> {
    const response = await this.#ask('PUT', `asterisk/config/dynamic/res_pjsip/${type}/${id}`, {
      fields,
    })
    if (!response.ok) throw new Error(`${type} ${id}: ${await response.text()}`)
  }

  async #get<Body>(path: string): Promise<Body> {
    const response = await this.#ask('GET', path)
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    return (await response.json()) as Body
  }

  /** What has gone by itself in the meantime is as well. */
  async #delete(path: string): Promise<void> {
    const response = await this.#ask('DELETE', path)
    await response.body?.cancel()
  }

  #ask(method: string, path: string, body?: object): Promise<Response> {
    return fetch(ariUrl(this.settings, path), {
      method,
      headers: {
        'authorization': authorization(this.settings),
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    })
  }
}
