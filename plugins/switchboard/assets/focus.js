/** The focus is never lost: it stays on what was swapped, else it goes to the heading of the same panel. */
let had = null

function remember() {
  const element = document.activeElement
  if (element === document.body) return
  had = { id: element.id, heading: element.closest('section')?.querySelector('h2') }
}

function bringBack() {
  if (had && document.activeElement === document.body) {
    const again = document.getElementById(had.id)
    const place = again && !again.matches(':disabled') ? again : had.heading
    place?.focus({ preventScroll: true })
  }
  had = null
}

document.addEventListener('htmx:before:swap', remember)
document.addEventListener('htmx:after:swap', bringBack)
document.addEventListener('switchboard:before-lock', remember)
document.addEventListener('switchboard:after-lock', bringBack)
