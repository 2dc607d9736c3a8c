/**
 * The operator's hands: keys, timers, the transfer that is being prepared, and honesty about the stream.
 * Everything that changes a call is a button on the page; a key presses the button that carries its name.
 */
const page = document.querySelector('[data-switchboard]')
const search = document.querySelector('#search')
const clockAhead = Date.now() - Number(page.dataset.now)
const STALE_AFTER_MS = 12_000

/** The kind of transfer that is being prepared; null = none. */
let preparing = null
let lastHeard = Date.now()

function showTimers() {
  const now = Date.now() - clockAhead
  for (const timer of document.querySelectorAll('time[data-since]')) {
    const text = asDuration(now - Number(timer.dataset.since))
    if (timer.textContent !== text) timer.textContent = text
  }
}

function asDuration(milliseconds) {
  const total = Math.max(0, Math.floor(milliseconds / 1000))
  const pad = (count) => String(count).padStart(2, '0')
  const [hours, minutes, seconds] = [
    Math.floor(total / 3600),
    Math.floor(total / 60) % 60,
    total % 60,
  ]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`
}

/** The number of waiting calls, from the rows that stand there. */
function showCount() {
  const count = document.querySelectorAll('#waiting > li').length
  const badge = document.querySelector('#waiting-count')
  badge.dataset.count = String(count)
  badge.dataset.color = count ? 'danger' : 'neutral'
  badge.setAttribute('aria-label', badge.dataset.label.replace('{n}', String(count)))
  document.querySelector('#nobody-waiting').hidden = count > 0
}

/** Not live: said aloud once, and commands are locked until the stream is back. */
function showLiveness() {
  const isLive = Date.now() - lastHeard < STALE_AFTER_MS
  if ((page.dataset.live === 'yes') === isLive) return
  page.dataset.live = isLive ? 'yes' : 'no'
  document.querySelector('#stale').hidden = isLive
  for (const fieldset of document.querySelectorAll('fieldset[data-commands]')) {
    fieldset.disabled = !isLive
  }
}

function heard() {
  lastHeard = Date.now()
  showLiveness()
}

const isTyping = (element) => element.matches('input, textarea, select, [contenteditable]')

const buttonFor = (key) => document.querySelector(`[data-key="${key}"]:not(:disabled)`)

function prepare(kind) {
  preparing = kind
  page.dataset.preparing = kind
  search.focus()
  search.select()
}

/** Drops the transfer that is being prepared, and brings the caller back; never ends a call. */
function cancelPreparing() {
  if (!preparing) return
  stopPreparing()
  document.querySelector('#act-retrieve')?.click()
}

function stopPreparing() {
  preparing = null
  delete page.dataset.preparing
}

function results() {
  return [...document.querySelectorAll('#colleagues [data-result]')]
}

/** Arrows walk from the search field through the rows and back. */
function walk(step) {
  const rows = results()
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[here + step]
  if (next) buttonIn(next, 'blind')?.focus()
  else if (here + step < 0) search.focus()
}

const buttonIn = (row, kind) => row.querySelector(`[data-kind="${kind}"]`)

/** Enter is the kind being prepared, else blind; Shift+Enter is the other. */
function sendTo(row, isOther) {
  const usual = preparing ?? 'blind'
  const other = usual === 'blind' ? 'consult' : 'blind'
  buttonIn(row, isOther ? other : usual)?.click()
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === 'Escape') return cancelPreparing()
  const inSearch = event.target === search
  const row = event.target.closest?.('[data-result]')
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (!inSearch && !row) return
    event.preventDefault()
    return walk(event.key === 'ArrowDown' ? 1 : -1)
  }
  if (event.key === 'Enter' && (inSearch || row)) {
    event.preventDefault()
    const chosen = row ?? results()[0]
    return chosen && sendTo(chosen, event.shiftKey)
  }
  if (event.key === '/' && !isTyping(event.target)) {
    event.preventDefault()
    return search.focus()
  }
  if (!/^F\d$/.test(event.key)) return
  const button = buttonFor(event.key)
  if (!button) return
  event.preventDefault()
  button.click()
}

document.addEventListener('keydown', onKey)

document.addEventListener('click', (event) => {
  const button = event.target.closest('button')
  if (!button) return
  if (button.dataset.starts) prepare(button.dataset.starts)
  else if (button.dataset.kind) stopPreparing()
})

/** A row that is swapped under the pointer or the keyboard keeps the focus it had. */
let focused = null
document.addEventListener('htmx:before:swap', () => {
  focused = document.activeElement?.id ?? null
})
document.addEventListener('htmx:after:swap', () => {
  if (focused && document.activeElement === document.body) {
    document.getElementById(focused)?.focus()
  }
  showCount()
  showTimers()
})

for (const name of ['heartbeat', 'htmx:sse:after:message', 'htmx:sse:after:connection']) {
  document.addEventListener(name, heard)
}
document.querySelector('#live')?.addEventListener('reset', () => window.location.reload())

showTimers()
showCount()
setInterval(() => {
  showTimers()
  showLiveness()
}, 500)
