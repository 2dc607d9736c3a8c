import type { HttpContext } from '@adonisjs/core/http'
import { shortestPasswordOf } from '#access/passwords/new_password_problem'
import { standingSessions } from '#access/queries/standing_sessions'
import type { UserSession } from '#access/user_session'
import { deviceName } from '#access/values/device_name'
import type { Clock } from '#core/clock'

/** The page of one's own security, after a refusal with what it was. */
export async function showSecurity(ctx: HttpContext, clock: Clock, refusal?: string) {
  const user = ctx.auth.getUserOrFail()
  const sessions = await standingSessions(user, clock.now())
  return ctx.view.render('pages/access/security', {
    refusal,
    shortest: await shortestPasswordOf(user),
    devices: sessions.map((session) => deviceRow(session, ctx)),
  })
}

function deviceRow(session: UserSession, { i18n, userSession }: HttpContext) {
  const { browser, system } = deviceName(session.userAgent)
  const time = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Oslo' } as const
  return {
    id: session.id,
    address: session.address,
    browser: browser ?? i18n.t('access.security.unknown_browser'),
    system: system ?? i18n.t('access.security.unknown_system'),
    lastSeen: i18n.formatDate(new Date(session.lastSeenAt), time),
    isThis: session.id === userSession?.id,
  }
}
