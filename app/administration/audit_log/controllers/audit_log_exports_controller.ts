import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { auditCsv } from '#administration/audit_log/audit_csv'
import { filterFrom } from '#administration/audit_log/read_log'
import { auditFilter } from '#administration/audit_log/validators'
import { recordAudit } from '#audit/record_audit'
import { CSV_TYPE } from '#core/csv_cell'

/** The own company's log as a file. That it was taken out is in the log too. */
export default class AuditLogExportsController {
  async store(ctx: HttpContext) {
    const { customer, i18n, request, response } = ctx
    const filter = filterFrom(await request.validateUsing(auditFilter))
    const at = Date.now()
    await db.transaction((trx) =>
      recordAudit(
        {
          ...{ customerId: customer.id, by: actorOf(ctx), action: 'audit_log.exported' },
          subject: { type: 'customer', id: customer.id, name: customer.name },
        },
        at,
        trx
      )
    )
    const day = new Date(at).toISOString().slice(0, 10)
    response.header('content-type', CSV_TYPE)
    response.header('content-disposition', `attachment; filename="audit-log-${day}.csv"`)
    return response.stream(auditCsv(customer.id, filter, i18n))
  }
}
