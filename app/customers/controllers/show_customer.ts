import config from '@adonisjs/core/services/config'
import type { HttpContext } from '@adonisjs/core/http'
import { dayOf, daysAfter, daysBetween } from '#core/calendar_day'
import Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'
import { customerUsage, USAGE_DAYS } from '#customers/queries/customer_usage'

/** A customer's page at the provider's desk, with what was refused and what was typed when there is such. */
export async function showCustomer(
  { view }: HttpContext,
  customer: Customer,
  refused: { refusal?: string; typed?: object } = {}
) {
  const now = Date.now()
  const [agreement, usage] = await Promise.all([
    Agreement.findByOrFail({ customerId: customer.id }),
    customerUsage(customer.id, now),
  ])
  const { plans, eraseAfterDays } = config.get<{ plans: string[]; eraseAfterDays: number }>(
    'agreements'
  )
  const { endsOn } = agreement
  const eraseOn = agreement.eraseOn ?? (endsOn && daysAfter(endsOn, eraseAfterDays))
  return view.render('pages/customers/customer', {
    ...{ customer, agreement, usage, usageDays: USAGE_DAYS, plans, ...refused },
    ...{ today: dayOf(now), eraseAfterDays, eraseOn },
    daysLeft: eraseOn && daysBetween(dayOf(now), eraseOn),
  })
}
