/** The focus is never lost: it stays on what was swapped or locked, else it goes to the heading of the same panel. */
let beforeSwap = null
let beforeLock = null

function focused() {
  const element = document.activeElement
  if (element === document.body) return null
  return { id: element.id, heading: element.closest('section')?.querySelector('h2') }
}

function bringBack(had) {
  if (!had || document.activeElement !== document.body) return
  const again = document.getElementById(had.id)
  const place = again && !again.matches(':disabled') ? again : had.heading
  place?.focus({ preventScroll: true })
}

document.addEventListener('htmx:before:swap', () => (beforeSwap = focused() ?? beforeSwap))
document.addEventListener('htmx:after:swap', () => {
  bringBack(beforeSwap)
  beforeSwap = null
})
document.addEventListener('switchboard:lock', () => (beforeLock = focused()))
document.addEventListener('switchboard:unlock', () => bringBack(beforeLock))
