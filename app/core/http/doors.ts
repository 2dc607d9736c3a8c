import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Programs come here, by token. No page, cookie, session or form is met under it; what goes wrong is a problem (RFC 9457). */
const PROGRAMS = '/api/'

/** Known from the address alone: also where no route is, and before any middleware has run. */
export const isForPrograms = ({ request }: HttpContext): boolean =>
  request.url().startsWith(PROGRAMS)

export const isForPeople = (ctx: HttpContext): boolean => !isForPrograms(ctx)

interface Middleware {
  handle(ctx: HttpContext, next: NextFn): unknown
}
// The container gives a middleware whatever its constructor asks for.
type Import = () => Promise<{ default: new (...given: any[]) => Middleware }>

/** Middleware for one kind of door, in order: a request at another passes them by. */
export function only(applies: (ctx: HttpContext) => boolean, imports: Import[]): Import[] {
  return imports.map((load) => async () => {
    const { default: Wrapped } = await load()
    return {
      default: class {
        async handle(ctx: HttpContext, next: NextFn) {
          if (!applies(ctx)) return next()
          const middleware = await ctx.containerResolver.make(Wrapped)
          return middleware.handle(ctx, next)
        }
      },
    }
  })
}
