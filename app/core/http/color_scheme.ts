import type { HttpContext } from '@adonisjs/core/http'

/** `auto` follows the system. */
export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const
export type ColorScheme = (typeof COLOR_SCHEMES)[number]

export const COLOR_SCHEME_COOKIE = 'color_scheme'

export function colorSchemeOf({ request }: HttpContext): ColorScheme {
  const chosen: unknown = request.cookie(COLOR_SCHEME_COOKIE)
  return COLOR_SCHEMES.find((scheme) => scheme === chosen) ?? 'auto'
}
