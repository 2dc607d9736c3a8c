import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { billingCsv } from '#administration/billing/billing_csv'
import { monthOf } from '#administration/billing/month'
import { billingPage } from '#administration/billing/validators'
import { recordAudit } from '#audit/record_audit'
import { CSV_TYPE } from '#core/csv_cell'
import { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'

/** The month as a file, for the provider's invoices. That it was taken out is in the provider's log. */
@inject()
export default class BillingExportsController {
  constructor(private catalogue: AddOnCatalogue) {}

  async store(ctx: HttpContext) {
    const at = Date.now()
    const { month = monthOf(at) } = await ctx.request.validateUsing(billingPage)
    const subject = { type: 'billing', id: month, name: month }
    const event = { customerId: null, by: actorOf(ctx), action: 'billing.exported', subject }
    await db.transaction((trx) => recordAudit(event, at, trx))
    ctx.response.header('content-type', CSV_TYPE)
    ctx.response.header('content-disposition', `attachment; filename="billing-${month}.csv"`)
    return ctx.response.stream(billingCsv(month, this.catalogue, at))
  }
}
