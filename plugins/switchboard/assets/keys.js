/** A function key presses the button that carries its name. None fires while something is typed, but in the search. */
const keys = document.querySelector('#keys')

const isTyping = ({ id, isContentEditable, tagName }) =>
  id !== 'search' && (isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName))

function onKey(event) {
  const { key, target } = event
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
  if (isTyping(target) || document.querySelector('dialog[open]')) return
  const isFunctionKey = /^F\d+$/.test(key) && !event.shiftKey
  const button = isFunctionKey && document.querySelector(`[data-key="${key}"]:not(:disabled)`)
  if (button) {
    event.preventDefault()
    button.click()
  } else if (key === '/' && target.id !== 'search') {
    event.preventDefault()
    document.querySelector('#search').focus()
  } else if (key === '?' && target.id !== 'search') {
    event.preventDefault()
    keys.showModal()
  }
}

document.addEventListener('keydown', onKey)
document.querySelector('#show-keys').addEventListener('click', () => keys.showModal())
