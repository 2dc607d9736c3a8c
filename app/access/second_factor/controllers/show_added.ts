import type { HttpContext } from '@adonisjs/core/http'
import type { Added } from '#access/second_factor/actions/keep_factor'
import { keepPass } from '#access/second_factor/pass'

/** After setting one up, which is proving it too. The first brings recovery codes, which are shown here and nowhere else. */
export function showAdded(
  { auth, response, session, view }: HttpContext,
  { recoveryCodes }: Added,
  at: number
) {
  keepPass(session, auth.getUserOrFail().id, at)
  if (recoveryCodes.length > 0) {
    const next = session.pullIntendedUrl() ?? '/me/security/second-factor'
    return view.render('pages/second_factor/recovery_codes', { codes: recoveryCodes, next })
  }
  session.flash('notice', 'second_factor.done.added')
  return response.redirect().toPath('/me/security/second-factor')
}
