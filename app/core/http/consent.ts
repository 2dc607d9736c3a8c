import config from '@adonisjs/core/services/config'
import type { HttpContext } from '@adonisjs/core/http'

/** What a visitor has said to being counted; nobody is asked where nothing is counted. */
export const CHOICES = ['yes', 'no'] as const
export type Choice = (typeof CHOICES)[number]

export const CONSENT_COOKIE = 'consent'

export interface Consent {
  /** Whether there is anything to consent to on this site. */
  isAsked: boolean
  /** Null until the visitor has chosen. */
  choice: Choice | null
  /** The counting script: only with a yes, and never in front of somebody who is logged in (privacy 21). */
  script: string | null
}

export function consentOf({ auth, request }: HttpContext): Consent {
  const script = config.get<string | null>('app.analytics.script')
  if (!script) return { isAsked: false, choice: null, script: null }
  const chosen: unknown = request.cookie(CONSENT_COOKIE)
  const choice = CHOICES.find((one) => one === chosen) ?? null
  return { isAsked: true, choice, script: choice === 'yes' && !auth?.user ? script : null }
}
