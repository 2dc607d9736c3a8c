/** How every command of the switchboard is answered: nothing when carried out, else words that say what to do. */
import type { HttpContext } from '@adonisjs/core/http'
import type { Refusal } from '#switching/machine/inputs'

/** What can already be told before the Switch is asked. */
type AskedForNothing = 'nobody_waiting' | 'nothing_to_send'

interface Answer {
  refusal: Refusal | AskedForNothing | null
}

/** The screen changes when the fact comes back over the stream, not here. */
export function answer({ response, view }: HttpContext, { refusal }: Answer) {
  if (refusal === null) return response.ok('')
  response.status(409)
  return view.render('switchboard::fragments/refusal', { refusal })
}
