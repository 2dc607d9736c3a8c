import { lookup } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import { done, refused, type Result } from '#core/result'
import { isPublic } from '#provisioning/webhooks/sending/public_addresses'

export interface GuardRules {
  /** `host` or `host:port` as in the URL: there any address is good. */
  allowedHosts: readonly string[]
  isHttpsRequired: boolean
}

export type AddressRefusal = 'not_https' | 'unknown_host' | 'not_public'

type Resolve = (name: string) => Promise<LookupAddress[]>

/**
 * Keeps requests to addresses that somebody wrote from reaching our own network (SSRF, privacy 30). Connect to the addresses it
 * returns and to no others: the name may lead elsewhere the next moment.
 */
export class AddressGuard {
  constructor(
    private rules: GuardRules,
    private resolve: Resolve = (name) => lookup(name, { all: true })
  ) {}

  /** A name is refused when any of its addresses is. */
  async addressesFor(url: URL): Promise<Result<LookupAddress[], AddressRefusal>> {
    if (!this.#hasGoodScheme(url)) return refused('not_https')
    const addresses = await this.#resolved(url)
    if (addresses.length === 0) return refused('unknown_host')
    const isAllowed = this.rules.allowedHosts.includes(url.host)
    if (!isAllowed && !addresses.every(({ address }) => isPublic(address))) {
      return refused('not_public')
    }
    return done(addresses)
  }

  #hasGoodScheme({ protocol }: URL): boolean {
    return protocol === 'https:' || (protocol === 'http:' && !this.rules.isHttpsRequired)
  }

  /** Numbers are resolved too, to themselves. A name that cannot be resolved has no addresses. */
  async #resolved({ hostname }: URL): Promise<LookupAddress[]> {
    const name = hostname.replace(/^\[(.+)\]$/, '$1')
    return this.resolve(name).catch(() => [])
  }
}
