/** The areas' own routes, and nothing else. */
import '#core/http/routes'
import '#messaging/routes'
import '#access/routes'
import '#access/step_up/routes'
import '#customers/routes'
import '#directory/routes'
import '#calls/routes'
import '#administration/audit_log/routes'
