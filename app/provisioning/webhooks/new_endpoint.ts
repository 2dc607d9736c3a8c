import vine from '@vinejs/vine'
import { WEBHOOK_EVENTS } from '#provisioning/webhooks/events'

/** Whether the address may be sent to is for the guard to say. */
export const newEndpoint = vine.create({
  url: vine
    .string()
    .trim()
    .maxLength(500)
    .url({
      ...{ protocols: ['http', 'https'], require_protocol: true, require_tld: false },
      ...{ disallow_auth: true },
    }),
  events: vine.array(vine.enum(WEBHOOK_EVENTS)).distinct().minLength(1),
})
