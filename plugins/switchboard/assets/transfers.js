/**
 * Sending a call on by hand: the transfer that has begun, the search, and who gets the call.
 * Enter takes the first result, and never one that belongs to an older search.
 */
const page = document.querySelector('[data-switchboard]')
const search = document.querySelector('#search')

/** The transfer that has begun: its kind, and whether beginning it has put the caller on hold. */
let begun = null
/** Enter came before the answer to what was typed. */
let hasty = null
/** The caller is to come back as soon as the hold has come true. */
let isRetrieving = false

const stage = () => document.querySelector('#call-at-hand').dataset.stage
const isSendable = () => stage() === 'talking' || stage() === 'held'
const results = () => [...document.querySelectorAll('#colleagues [data-result]')]
const isSettled = () => document.querySelector('#colleagues').dataset.search === search.value.trim()

function begin(kind) {
  begun = { kind, hasHeld: begun?.hasHeld || stage() === 'talking' }
  isRetrieving = false
  page.dataset.preparing = kind
  search.focus()
  search.select()
}

function forget() {
  begun = null
  hasty = null
  delete page.dataset.preparing
}

/** The pending step only: a caller whom beginning has put on hold comes back; nothing else changes. */
function cancel() {
  if (begun) {
    const { kind, hasHeld } = begun
    forget()
    isRetrieving = hasHeld
    retrieve()
    document.querySelector(`[data-starts="${kind}"]`)?.focus()
  } else if (stage() === 'consulting_ringing') {
    document.querySelector('[data-action="take_back"]').click()
  }
}

function retrieve() {
  if (!isRetrieving || stage() !== 'held') return
  isRetrieving = false
  document.querySelector('[data-action="retrieve"]').click()
}

/** The kind that has begun, else blind; with Shift the other. */
function sendTo(row, isOther) {
  const usual = begun?.kind ?? 'blind'
  const other = usual === 'blind' ? 'consult' : 'blind'
  row.querySelector(`[data-kind="${isOther ? other : usual}"]`)?.click()
}

function sendToFirst(isOther) {
  const [first] = results()
  if (!isSettled()) {
    hasty = { isOther }
    window.htmx.trigger(search, 'now')
  } else if (first) sendTo(first, isOther)
}

/** From the field through the rows and back. */
function walk(step) {
  const rows = results()
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  if (here + step < 0) search.focus()
  else rows[here + step]?.focus()
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  if (document.querySelector('dialog[open], :popover-open:not(.menu)')) return
  if (event.key === 'Escape') return cancel()
  const row = event.target.closest?.('[data-result]')
  if (event.target !== search && !row) return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    walk(event.key === 'ArrowDown' ? 1 : -1)
  } else if (event.key === 'Enter' && event.target === search) {
    event.preventDefault()
    sendToFirst(event.shiftKey)
  } else if (event.key === 'Enter' && event.target === row) {
    sendTo(row, event.shiftKey)
  }
}

document.addEventListener('keydown', onKey)
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button')
  if (button?.dataset.starts) begin(button.dataset.starts)
  else if (button?.dataset.kind) forget()
})
search.addEventListener('input', () => (hasty = null))
document.addEventListener('htmx:after:swap', () => {
  retrieve()
  if (begun && !isSendable()) forget()
  if (!hasty || !isSettled()) return
  const { isOther } = hasty
  hasty = null
  sendToFirst(isOther)
})
