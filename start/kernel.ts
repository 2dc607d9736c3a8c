/** What every request passes through, in order. */
import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'
import { isForPeople, isForPrograms, only } from '#core/http/doors'
import '#start/view'
import '#start/navigation'

server.errorHandler(() => import('#core/http/exception_handler'))

server.use([
  () => import('#core/http/security_headers_middleware'),
  () => import('#core/http/compressed_assets_middleware'),
  () => import('@adonisjs/static/static_middleware'),
])

/** Who asks and in which language comes before anything can be refused, so that a refusal can be put in words. */
router.use(
  only(isForPeople, [
    () => import('@adonisjs/core/bodyparser_middleware'),
    () => import('@adonisjs/session/session_middleware'),
    () => import('@adonisjs/auth/initialize_auth_middleware'),
    () => import('#access/middleware/current_user_middleware'),
    () => import('#core/http/locale_middleware'),
    () => import('#core/http/page_middleware'),
    () => import('@adonisjs/shield/shield_middleware'),
    () => import('#access/second_factor/middleware/second_factor_middleware'),
    () => import('#notices/middleware/terms_middleware'),
  ])
)

/** Programs bring a token and JSON, and nothing else: no session, no cookie, no form (docs/api.md). */
router.use(
  only(isForPrograms, [
    () => import('#core/http/program_middleware'),
    () => import('@adonisjs/core/bodyparser_middleware'),
  ])
)

export const middleware = router.named({
  auth: () => import('#access/middleware/auth_middleware'),
  role: () => import('#access/middleware/role_middleware'),
  customer: () => import('#customers/middleware/customer_middleware'),
  stepUp: () => import('#access/step_up/middleware/step_up_middleware'),
  apiToken: () => import('#provisioning/middleware/api_token_middleware'),
  apiRate: () => import('#provisioning/middleware/api_rate_middleware'),
  apiScope: () => import('#provisioning/middleware/api_scope_middleware'),
  apiOnce: () => import('#provisioning/middleware/api_once_middleware'),
})
