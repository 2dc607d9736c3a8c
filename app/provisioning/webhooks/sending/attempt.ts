import { performance } from 'node:perf_hooks'
import type { ClaimedDelivery } from '#provisioning/webhooks/queries/claim_deliveries'
import type { AddressGuard, AddressRefusal } from '#provisioning/webhooks/sending/address_guard'
import { post } from '#provisioning/webhooks/sending/post'
import { signatureHeaders } from '#provisioning/webhooks/signature'
import { openSecret } from '#provisioning/webhooks/webhook_secret'

export type DeliveryProblem =
  AddressRefusal | 'secret_unreadable' | 'timed_out' | 'redirected' | 'bad_answer' | 'unreachable'

export interface AttemptOutcome {
  /** Null when it was delivered: answered with 200 to 299. */
  problem: DeliveryProblem | null
  /** Null without an answer. */
  status: number | null
  latencyMs: number
  /** What the system said, for the technical log. */
  reason?: string
}

export interface AttemptTools {
  guard: AddressGuard
  timeoutMs: number
}

/** Sends one delivery, signed with the time `at` (epoch ms). Whatever goes wrong is an outcome. */
export async function attempt(
  { url, secret: sealed, eventId: id, payload: body }: ClaimedDelivery,
  { guard, timeoutMs }: AttemptTools,
  at: number
): Promise<AttemptOutcome> {
  const startedAt = performance.now()
  const latencyMs = () => Math.round(performance.now() - startedAt)
  const secret = openSecret(sealed)
  if (secret === null) return { problem: 'secret_unreadable', status: null, latencyMs: 0 }
  const addresses = await guard.addressesFor(url)
  if (!addresses.ok) return { problem: addresses.refusal, status: null, latencyMs: latencyMs() }
  const headers = signatureHeaders({ id, at, body }, secret)
  try {
    const status = await post({ url, addresses: addresses.value, headers, body, timeoutMs })
    return { problem: problemWith(status), status, latencyMs: latencyMs() }
  } catch (error) {
    const { name, message: reason } = error as Error
    const problem = name === 'TimeoutError' ? 'timed_out' : 'unreachable'
    return { problem, status: null, latencyMs: latencyMs(), reason }
  }
}

function problemWith(status: number): DeliveryProblem | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirected' : 'bad_answer'
}
