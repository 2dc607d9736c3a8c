import { I18n } from '@adonisjs/i18n'
import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'

export const LOCALES = ['nb', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const LOCALE_COOKIE = 'locale'

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    i18n: I18n
  }
}

/** Gives the request its language. Works before a session is known, because error pages need words too. */
export function speak(ctx: HttpContext): void {
  ctx.i18n = i18nManager.locale(localeOf(ctx))
  ctx.view.share({ i18n: ctx.i18n, locale: ctx.i18n.locale })
  ctx.containerResolver.bindValue(I18n, ctx.i18n)
}

/** The user's own choice, else the latest choice in this browser, else what the browser prefers, else Norwegian. */
function localeOf({ auth, request }: HttpContext): Locale {
  const chosen: unknown = auth?.user?.locale ?? request.cookie(LOCALE_COOKIE)
  return LOCALES.find((locale) => locale === chosen) ?? preferredBy(request.languages())
}

function preferredBy(languages: string[]): Locale {
  return i18nManager.getSupportedLocaleFor(languages) === 'en' ? 'en' : 'nb'
}
