import vine from '@vinejs/vine'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { STEPS } from '#administration/guide/guide'

const step = vine.create({ step: vine.enum(STEPS) })

/** A step that this company does not need now is put aside, and taken up again. */
export default class GuideSkipsController {
  async store({ customer, request, response }: HttpContext) {
    const chosen = await request.validateUsing(step)
    const row = { customer_id: customer.id, step: chosen.step }
    await db.knexQuery().table('guide_skips').insert(row).onConflict().ignore()
    return response.redirect().toPath('/admin')
  }

  async destroy({ customer, request, response }: HttpContext) {
    const chosen = await request.validateUsing(step)
    await db.from('guide_skips').where({ customer_id: customer.id, step: chosen.step }).delete()
    return response.redirect().toPath('/admin')
  }
}
