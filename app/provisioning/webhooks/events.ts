/** What an endpoint may be told of. The names are part of the interface: they are added to, never changed. */
export const WEBHOOK_EVENTS = [
  'customer.started',
  'customer.suspended',
  'customer.reopened',
  'customer.terminated',
  'user.changed',
  'user.blocked',
  'user.deleted',
  'add_on.ordered',
  'add_on.cancelled',
  'number.assigned',
  'number.directed',
  'number.taken_back',
] as const

export type WebhookEventType = (typeof WEBHOOK_EVENTS)[number]

export interface WebhookEvent {
  type: WebhookEventType
  customerId: number
  /** Ids and numbers; names are asked for through the API. */
  data: Readonly<Record<string, unknown>>
}
