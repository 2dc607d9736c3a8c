import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Shield replaces this with one that carries a nonce; it stands for answers that never get so far, such as a 404. */
const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  ...[`script-src 'self'`, `style-src 'self'`, `img-src 'self' data:`, `font-src 'self'`],
  ...[`connect-src 'self'`, `form-action 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`],
].join(';')

/** On every answer, files and errors included. Written to the raw response, so that later ones win. */
export default class SecurityHeadersMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    const raw = response.response
    raw.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    raw.setHeader('Referrer-Policy', 'same-origin')
    raw.setHeader('X-Content-Type-Options', 'nosniff')
    raw.setHeader('X-Frame-Options', 'DENY')
    raw.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    raw.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    return next()
  }
}
