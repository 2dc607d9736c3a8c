import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { AcceptTerms } from '#notices/actions/accept_terms'
import { renderMarkdown } from '#notices/markdown'
import { publicationRow } from '#notices/publication_view'
import { hasAccepted } from '#notices/queries/acceptances'
import { termsInForce } from '#notices/queries/publications'
import { acceptance } from '#notices/validators'

/** A contact person reads the terms in force and accepts them. */
export default class TermsAcceptanceController {
  async show({ auth, customer, i18n, response, view }: HttpContext) {
    const at = Date.now()
    const terms = await termsInForce(at)
    const { id } = auth.getUserOrFail()
    if (!terms || (await hasAccepted(customer.id, terms.id, id))) {
      return response.redirect().toPath('/')
    }
    return view.render('pages/notices/accept', {
      terms: publicationRow(terms, i18n, at),
      html: renderMarkdown(terms.textIn(i18n.locale)),
    })
  }

  async store(ctx: HttpContext) {
    const { publicationId } = await ctx.request.validateUsing(acceptance)
    const by = { ...actorOf(ctx), id: ctx.auth.getUserOrFail().id }
    const outcome = await new AcceptTerms().execute(ctx.customer, { publicationId }, by)
    if (outcome.ok) return ctx.response.redirect().toPath('/')
    ctx.session.flash('notice', `notices.refusal.${outcome.refusal}`)
    return ctx.response.redirect().toPath('/terms/acceptance')
  }
}
