/** Everything that counts seconds, by the server's clock. */
const serverIsBehind = Date.now() - Number(document.querySelector('#live').dataset.now)

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

function tick() {
  const now = Date.now() - serverIsBehind
  for (const timer of document.querySelectorAll('time[data-since]')) {
    const text = asDuration(now - Number(timer.dataset.since))
    if (timer.textContent !== text) timer.textContent = text
  }
}

document.addEventListener('htmx:after:swap', tick)
setInterval(tick, 500)
tick()
