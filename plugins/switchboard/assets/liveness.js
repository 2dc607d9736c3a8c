/**
 * Honesty about the stream. Silence for 12 s, or a reconnect that failed, means: not live; commands are locked until
 * it is back. What was missed comes first then, and when that cannot be told, the page begins anew.
 */
const SILENCE_MS = 12_000
const RETRY_MS = 5_000
const BETWEEN_RESETS_MS = 10_000
/** Logged out, blocked, or no longer entitled: the server says so on a whole page. */
const ENDED = [401, 403, 404]

const live = document.querySelector('#live')
const root = document.documentElement
let lastHeard = Date.now()

function show(isLive) {
  const was = root.dataset.live
  root.dataset.live = isLive ? 'yes' : 'no'
  if (was === root.dataset.live) return
  document.querySelector('#stale').hidden = isLive
  if (!isLive) document.dispatchEvent(new Event('switchboard:lock'))
  for (const commands of document.querySelectorAll('fieldset[data-commands]')) {
    commands.disabled = !isLive
  }
  if (isLive) document.dispatchEvent(new Event('switchboard:unlock'))
}

function heard() {
  lastHeard = Date.now()
  show(true)
}

function lost({ detail }) {
  const status = detail?.status ?? detail?.ctx?.response?.status
  if (ENDED.includes(status)) window.location.reload()
  else show(false)
}

/** At most every ten seconds: two servers that do not know each other's positions must not make it a habit. */
function beginAnew() {
  const last = Number(sessionStorage.getItem('begun-anew') ?? 0)
  const wait = Math.max(0, last + BETWEEN_RESETS_MS - Date.now())
  if (wait > 0) show(false)
  setTimeout(() => {
    sessionStorage.setItem('begun-anew', String(Date.now()))
    window.location.reload()
  }, wait)
}

for (const name of ['heartbeat', 'htmx:sse:after:message', 'htmx:sse:after:connection']) {
  live.addEventListener(name, heard)
}
for (const name of ['htmx:sse:error', 'htmx:error', 'htmx:response:error']) {
  live.addEventListener(name, lost)
}
live.addEventListener('reset', beginAnew)
setInterval(() => {
  if (Date.now() - lastHeard > SILENCE_MS) show(false)
}, 1000)
/** A stream that never began does not come back by itself. */
setInterval(() => {
  if (root.dataset.live === 'no') live.dispatchEvent(new Event('retry'))
}, RETRY_MS)
