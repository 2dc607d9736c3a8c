import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const AuditLogController = () =>
  import('#administration/audit_log/controllers/audit_log_controller')
const AuditLogExportsController = () =>
  import('#administration/audit_log/controllers/audit_log_exports_controller')
const ProviderLogsController = () =>
  import('#administration/audit_log/controllers/provider_logs_controller')

router
  .group(() => {
    router.get('/admin/audit-log', [AuditLogController, 'index']).as('audit_log.index')
    router
      .post('/admin/audit-log/export', [AuditLogExportsController, 'store'])
      .as('audit_log.export')
      .use(middleware.stepUp())
  })
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])

router
  .group(() => {
    router.get('/provider/audit-log', [ProviderLogsController, 'index']).as('provider.audit_log')
    router
      .get('/provider/customers/:customer/history', [ProviderLogsController, 'show'])
      .as('provider.customers.history')
  })
  .use([middleware.auth(), middleware.role(['staff'])])
