import type { AsteriskSettings } from './settings.ts'

const TIMEOUT_MS = 5_000

export function authorization({ username, password }: AsteriskSettings): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** The address of something under `/ari`, whatever slashes the setting ends with. */
export function ariUrl({ url }: AsteriskSettings, path: string): URL {
  return new URL(`ari/${path}`, `${url.replace(/\/*$/, '')}/`)
}

/**
 * Throws with the reason, in words for whoever repairs it, when Asterisk does not let us in.
 * A refused WebSocket does not say why, so this asks over HTTP first.
 */
export async function checkAccess(settings: AsteriskSettings): Promise<void> {
  const response = await ask(settings)
  await response.body?.cancel()
  if (response.status === 401) {
    throw new Error(`Asterisk refuses user ${settings.username}: wrong name or password (HTTP 401)`)
  }
  if (!response.ok) {
    throw new Error(`${settings.url} answers HTTP ${response.status}: is ARI enabled there?`)
  }
}

async function ask(settings: AsteriskSettings): Promise<Response> {
  try {
    return await fetch(ariUrl(settings, 'asterisk/ping'), {
      headers: { authorization: authorization(settings) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error & { code?: string } }
    const detail = cause?.code ?? cause?.message ?? message
    throw new Error(`Asterisk cannot be reached at ${settings.url} (${detail})`, { cause: error })
  }
}
