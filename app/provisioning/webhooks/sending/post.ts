import type { LookupAddress } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'

export interface Post {
  url: URL
  /** Where to connect; the name is not resolved again. */
  addresses: readonly LookupAddress[]
  headers: Readonly<Record<string, string>>
  body: string
  timeoutMs: number
}

/**
 * Posts JSON and returns the answer's status; what the answer says is not read. Redirects are not followed. @throws when there is
 * no answer, after `timeoutMs` with the name `TimeoutError`.
 */
export function post({ url, addresses, headers, body, timeoutMs }: Post): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http
  const signal = AbortSignal.timeout(timeoutMs)
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      ...{ method: 'POST', agent: false, lookup: answeringWith(addresses), signal },
      headers: {
        ...{ 'content-type': 'application/json', 'user-agent': 'Bedriftsnett-Webhooks/1' },
        ...{ ...headers, 'content-length': Buffer.byteLength(body) },
      },
    })
    sent.on('error', (error) => reject(signal.aborted ? signal.reason : error))
    sent.on('response', (response) => {
      resolve(response.statusCode!)
      response.on('error', () => {}).destroy()
    })
    sent.end(body)
  })
}

function answeringWith(addresses: readonly LookupAddress[]): LookupFunction {
  return (_, { all }, callback) => {
    const [{ address, family }] = addresses
    if (all) callback(null, [...addresses])
    else callback(null, address, family)
  }
}
