/** What a command was answered, for a while; and what the call at hand has become, for those who do not see it. */
const SHOWN_MS = 10_000

const notices = [document.querySelector('#notice'), document.querySelector('#notices')]
const news = document.querySelector('#news-call')
let timer = null
let told = callAtHand()

function callAtHand() {
  const { call, stage } = document.querySelector('#call-at-hand').dataset
  return `${call} ${stage}`
}

function clear() {
  for (const notice of notices) notice.replaceChildren()
  clearTimeout(timer)
  timer = null
}

function sayCall() {
  if (told === callAtHand()) return
  told = callAtHand()
  const says = [...document.querySelectorAll('#call-at-hand [data-says]')]
  news.textContent = says.map(({ textContent }) => textContent.trim()).join('. ')
}

document.addEventListener('htmx:before:request', ({ detail }) => {
  if (detail.ctx.target?.id === 'notice') clear()
})
document.addEventListener('htmx:after:swap', () => {
  sayCall()
  const isSaid = notices.some(({ childElementCount }) => childElementCount > 0)
  if (isSaid) timer ??= setTimeout(clear, SHOWN_MS)
})
