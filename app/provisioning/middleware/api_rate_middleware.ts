import { errors, type LimiterResponse } from '@adonisjs/limiter'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { problem } from '#provisioning/problems'

/** For each token: a system that provisions thousands does so evenly, and one that has gone wild harms nobody. */
const RATE = { requests: 600, seconds: 60 }

export const rateLimiter = () => limiter.use({ requests: RATE.requests, duration: RATE.seconds })

export const rateKey = (tokenId: number) => `api_token_${tokenId}`

/** Says at every answer what is left (draft-ietf-httpapi-ratelimit-headers-10); comes after `apiToken`. */
export default class ApiRateMiddleware {
  async handle({ apiToken, response }: HttpContext, next: NextFn) {
    const { isTooMany, state } = await consumed(rateKey(apiToken.id))
    const reset = Math.max(1, state.availableIn)
    response.header('RateLimit-Policy', `"token";q=${RATE.requests};w=${RATE.seconds}`)
    response.header('RateLimit', `"token";r=${state.remaining};t=${reset}`)
    if (isTooMany) throw problem('too_many_requests', { headers: { 'Retry-After': `${reset}` } })
    return next()
  }
}

async function consumed(key: string): Promise<{ isTooMany: boolean; state: LimiterResponse }> {
  try {
    return { isTooMany: false, state: await rateLimiter().consume(key) }
  } catch (error) {
    if (error instanceof errors.E_TOO_MANY_REQUESTS) {
      return { isTooMany: true, state: error.response }
    }
    throw error
  }
}
