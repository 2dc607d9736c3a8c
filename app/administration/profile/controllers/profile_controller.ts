import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { UpdateProfile } from '#administration/profile/update_profile'
import { LOCALES } from '#core/http/locale'

const profile = vine.create({
  locale: vine.enum(LOCALES),
  privacyContactName: vine.string().trim().minLength(2).maxLength(120),
  privacyContactEmail: vine.string().trim().email().maxLength(190),
  version: vine.number().positive(),
})

/** The company as it wants to be known, and whom to ask about personal data. */
export default class ProfileController {
  async show({ customer, view }: HttpContext) {
    return view.render('pages/profile/profile', { customer })
  }

  async update(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(profile)
    const outcome = await new UpdateProfile().execute(ctx.customer, input, actorOf(ctx))
    if (!outcome.ok) ctx.session.flashAll()
    ctx.session.flash('notice', outcome.ok ? 'profile.saved' : `profile.refusal.${outcome.refusal}`)
    return ctx.response.redirect().toPath('/admin/profile')
  }
}
