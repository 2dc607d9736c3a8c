import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { weekOf } from '#numbers/opening_hours/queries'
import { SetOpeningHours } from '#numbers/opening_hours/set_opening_hours'
import { openingHours } from '#numbers/opening_hours/validator'
import { clockFace, isOpen, minutesOf, WEEKDAYS } from '#numbers/opening_hours/week'

/** When the customer answers its telephones (C1). */
export default class OpeningHoursController {
  async show({ customer, view }: HttpContext) {
    const week = await weekOf(customer.id)
    return view.render('pages/opening_hours/opening_hours', {
      version: customer.version,
      isAlwaysOpen: week.length === 0,
      isOpenNow: isOpen(week, Date.now()),
      days: WEEKDAYS.map((weekday) => {
        const time = week.find((one) => one.weekday === weekday)
        return {
          weekday,
          opens: time ? clockFace(time.opensAt) : '',
          closes: time ? clockFace(time.closesAt) : '',
        }
      }),
    })
  }

  async update(ctx: HttpContext) {
    const { days, version } = await ctx.request.validateUsing(openingHours)
    const week = days.flatMap(({ weekday, opens, closes }) =>
      opens && closes ? [{ weekday, opensAt: minutesOf(opens), closesAt: minutesOf(closes) }] : []
    )
    const outcome = await new SetOpeningHours().execute(
      ctx.customer,
      { week, version },
      actorOf(ctx)
    )
    const { response, session } = ctx
    if (!outcome.ok) session.flashAll()
    session.flash(
      'notice',
      outcome.ok ? 'opening_hours.saved' : `opening_hours.refusal.${outcome.refusal}`
    )
    return response.redirect().toPath('/admin/opening-hours')
  }
}
