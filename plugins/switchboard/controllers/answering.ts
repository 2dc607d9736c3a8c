/** How every command of the switchboard is answered: nothing when carried out, else words that say what to do. */
import type { HttpContext } from '@adonisjs/core/http'
import type { Decision } from '#switching/machine/draft'

/** The screen changes when the fact comes back over the stream, not here. */
export function answer({ response, view }: HttpContext, { refusal }: Decision) {
  if (refusal === null) return response.ok('')
  response.status(409)
  return view.render('switchboard::fragments/refusal', { refusal })
}
