import type { HttpContext } from '@adonisjs/core/http'
import { guideFrom } from '#administration/guide/guide'
import { guideProgress, skippedSteps } from '#administration/guide/guide_progress'

/** Where a contact person begins: what is set up, what is left, and the way there. */
export default class GuideController {
  async show({ customer, view }: HttpContext) {
    const progress = await guideProgress(customer, Date.now())
    const steps = guideFrom(progress, await skippedSteps(customer.id))
    return view.render('pages/guide/guide', {
      ...{ customer, progress, steps },
      left: steps.filter(({ state }) => state === 'open').length,
      finished: steps.filter(({ state }) => state === 'done').length,
      next: steps.find(({ state }) => state === 'open') ?? null,
    })
  }
}
