/** How many wait, and a word about new ones: at most every few seconds, so that a screen reader can be listened to. */
const BETWEEN_NEWS_MS = 5_000

const badge = document.querySelector('#waiting-count')
const news = document.querySelector('#news-waiting')
let known = idsOfRows()
let unsaid = 0
let timer = null

function idsOfRows() {
  return [...document.querySelectorAll('#waiting > li')].map(({ id }) => id)
}

function count(ids) {
  badge.dataset.count = String(ids.length)
  badge.dataset.color = ids.length ? 'danger' : 'neutral'
  badge.setAttribute('aria-label', badge.dataset.label.replace('{n}', String(ids.length)))
  document.querySelector('#nobody-waiting').hidden = ids.length > 0
}

function say() {
  timer = unsaid ? setTimeout(say, BETWEEN_NEWS_MS) : null
  if (!unsaid) return
  news.textContent = unsaid === 1 ? news.dataset.one : news.dataset.many.replace('{n}', unsaid)
  unsaid = 0
}

document.addEventListener('htmx:after:swap', () => {
  const ids = idsOfRows()
  unsaid += ids.filter((id) => !known.includes(id)).length
  known = ids
  count(ids)
  if (unsaid && !timer) say()
})
