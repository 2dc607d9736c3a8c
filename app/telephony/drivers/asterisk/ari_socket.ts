import type { Clock } from '#core/clock'
import { ariUrl, authorization } from './ari_access.ts'
import type { AsteriskSettings } from './settings.ts'

const OPEN_TIMEOUT_MS = 5_000

/** The event socket, open. Rejects with words for the log; the password is in a header, never in the address. */
export function openSocket(settings: AsteriskSettings, clock: Clock): Promise<WebSocket> {
  const url = ariUrl(settings, `events?app=${encodeURIComponent(settings.app)}`)
  url.protocol = url.protocol.replace('http', 'ws')
  const socket = new WebSocket(url, { headers: { authorization: authorization(settings) } })
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => () => {
      cancelTimeout()
      socket.close()
      reject(new Error(`Asterisk ${reason} at ${settings.url}`))
    }
    const cancelTimeout = clock.schedule(
      clock.now() + OPEN_TIMEOUT_MS,
      refuse('opens no event socket in time')
    )
    socket.onerror = refuse('refuses the event socket')
    socket.onopen = () => {
      cancelTimeout()
      socket.onerror = null
      resolve(socket)
    }
  })
}
