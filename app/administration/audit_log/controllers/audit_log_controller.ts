import type { HttpContext } from '@adonisjs/core/http'
import { readLog } from '#administration/audit_log/read_log'
import { auditPage } from '#administration/audit_log/validators'

/** Who did what at the own company (terms 6). */
export default class AuditLogController {
  async index({ customer, i18n, request, view }: HttpContext) {
    const asked = await request.validateUsing(auditPage)
    const log = await readLog(customer.id, asked, i18n)
    return view.render('pages/audit_log/own', { ...log, base: '/admin/audit-log' })
  }
}
