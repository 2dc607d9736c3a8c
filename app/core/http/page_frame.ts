import type { HttpContext } from '@adonisjs/core/http'
import { COLOR_SCHEMES, colorSchemeOf } from '#core/http/color_scheme'
import { consentOf } from '#core/http/consent'
import { LOCALES } from '#core/http/locale'
import { banners } from '#core/http/banners'
import { customerTabs, navigation, sections, type Section } from '#core/http/navigation'

/** Shares what the frame around every page shows. The menu is asked for only when a page is rendered. */
export function frame(ctx: HttpContext): void {
  ctx.view.share({
    locales: LOCALES,
    colorSchemes: COLOR_SCHEMES,
    colorScheme: colorSchemeOf(ctx),
    consent: consentOf(ctx),
    path: ctx.request.url(),
    navigation: async () => (ctx.auth ? navigation.for(ctx) : []),
    sectionMenu: async (section: Section) => (ctx.auth ? sections[section].for(ctx) : []),
    customerTabs: async () => customerTabs.for(ctx),
    banners: async () => (ctx.auth ? banners.for(ctx) : []),
  })
}
