import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { CreateApiToken } from '#provisioning/actions/create_api_token'
import { RevokeApiToken } from '#provisioning/actions/revoke_api_token'
import ApiToken from '#provisioning/models/api_token'
import { tokensByAge } from '#provisioning/queries/tokens_by_age'
import { SCOPES } from '#provisioning/scopes'
import { newApiToken, TOKEN_DAYS } from '#provisioning/validators/new_api_token'

/** What the provider's own systems come in with. */
export default class ApiTokensController {
  show(ctx: HttpContext) {
    return showTokens(ctx, null)
  }

  /** Shown in the answer itself, and so kept nowhere: not in the session, not in an address. */
  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(newApiToken)
    const by = { ...actorOf(ctx), id: ctx.auth.getUserOrFail().id }
    const { written } = await new CreateApiToken().execute(input, by)
    return showTokens(ctx, written)
  }

  async destroy(ctx: HttpContext) {
    const token = await ApiToken.findOrFail(ctx.params.apiToken)
    await new RevokeApiToken().execute(token, actorOf(ctx))
    ctx.session.flash('notice', 'provisioning.tokens.revoked_now')
    return ctx.response.redirect().toPath('/provider/api-tokens')
  }
}

async function showTokens({ view, i18n }: HttpContext, written: string | null) {
  const days = TOKEN_DAYS.map((count) => ({
    ...{ value: count, label: i18n.t('provisioning.tokens.days', { count }) },
  }))
  const tokens = await tokensByAge(Date.now())
  return view.render('pages/provisioning/tokens', { tokens, scopes: SCOPES, days, written })
}
