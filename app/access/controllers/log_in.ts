/** How a browser comes in and goes out: its session, and the row that makes the session revocable. */
import type { HttpContext } from '@adonisjs/core/http'
import { BeginSession } from '#access/actions/begin_session'
import { LogOut } from '#access/actions/log_out'
import type User from '#access/models/user'
import { SESSION_KEY } from '#access/session_key'
import { PROVED_AT } from '#access/step_up/proof'
import type { Device } from '#access/user_session'
import type { Clock } from '#core/clock'

interface LoginChoices {
  isRemembered: boolean
  clock: Clock
}

/** Logs in somebody who has proved who they are, under a new session id (ASVS 7.2.4); whoever was logged in here is out. */
export async function logIn(ctx: HttpContext, user: User, { isRemembered, clock }: LoginChoices) {
  const { user: former } = ctx.auth
  if (former && ctx.userSession) await new LogOut(clock).execute(former, ctx.userSession)
  await ctx.auth.use('web').login(user)
  ctx.session.put(PROVED_AT, clock.now())
  await beginSession(ctx, user, { isRemembered, clock })
}

/** Writes down the login that this session carries. */
export async function beginSession(ctx: HttpContext, user: User, choices: LoginChoices) {
  const { isRemembered, clock } = choices
  const device = { ...deviceOf(ctx), isRemembered }
  const { session, key } = await new BeginSession(clock).execute(user, device)
  ctx.session.put(SESSION_KEY, key)
  ctx.userSession = session
}

/** Logs out, and says why on the page that comes next; `notice` is an i18n key. */
export async function leave({ auth, session }: HttpContext, notice: string) {
  await auth.use('web').logout()
  session.clear()
  session.regenerate()
  session.flash('notice', notice)
}

export function deviceOf({ request }: HttpContext): Device {
  return { address: request.ip(), userAgent: request.header('user-agent') ?? '' }
}
