/**
 * Forms that a passkey fills in: `data-passkey` says what is done with it (`get` or `create`), `data-options` where to ask what
 * for. Shown only where the browser knows passkeys; the form's `passkey` field takes the answer, and is then sent as any other.
 */
const { browserSupportsWebAuthn, startAuthentication, startRegistration } =
  window.SimpleWebAuthnBrowser
const CEREMONIES = { get: startAuthentication, create: startRegistration }

/** Null when another page comes first. */
async function optionsFor(form) {
  const token = form.querySelector('[name=_csrf]').value
  const headers = { 'X-CSRF-Token': token, 'HX-Request': 'true' }
  const answer = await fetch(form.dataset.options, { method: 'POST', headers })
  const elsewhere = answer.headers.get('HX-Redirect')
  if (elsewhere) {
    window.location.assign(elsewhere)
    return null
  }
  if (!answer.ok) throw new Error(`${form.dataset.options} answered ${answer.status}`)
  return answer.json()
}

async function fillIn(form) {
  const problem = form.querySelector('[data-passkey-problem]')
  problem.hidden = true
  try {
    const optionsJSON = await optionsFor(form)
    if (optionsJSON === null) return
    const answer = await CEREMONIES[form.dataset.passkey]({ optionsJSON })
    form.elements.passkey.value = JSON.stringify(answer)
    form.submit()
  } catch (error) {
    console.info(error)
    problem.hidden = false
  }
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!browserSupportsWebAuthn()) continue
  form.closest('[data-passkey-part]').hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    fillIn(form)
  })
}
