import type { HttpContext } from '@adonisjs/core/http'
import { readLog } from '#administration/audit_log/read_log'
import { auditPage } from '#administration/audit_log/validators'
import { PROVIDER_LOG } from '#audit/record_audit'
import Customer from '#customers/models/customer'

/** The provider's own log, and the history of one customer. */
export default class ProviderLogsController {
  async index({ i18n, request, view }: HttpContext) {
    const asked = await request.validateUsing(auditPage)
    const log = await readLog(PROVIDER_LOG, asked, i18n)
    return view.render('pages/audit_log/provider', { ...log, base: '/provider/audit-log' })
  }

  async show({ i18n, params, request, view }: HttpContext) {
    const asked = await request.validateUsing(auditPage)
    const customer = await Customer.findOrFail(params.customer)
    const log = await readLog(customer.id, asked, i18n)
    const base = `/provider/customers/${customer.id}/history`
    return view.render('pages/audit_log/customer', { ...log, customer, base })
  }
}
