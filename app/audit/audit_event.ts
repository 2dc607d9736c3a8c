import type { Actor } from '#audit/actor'

/** What is told to the audit log; time, order and hash are added when it is written. */
export interface AuditEvent {
  /** Whose log it stands in; null is the provider's own. */
  customerId: number | null
  by: Actor
  /** `<what>.<done>`, such as `user.blocked`; its words are i18n `audit.<what>.<done>`. */
  action: string
  subject: AuditSubject
  /** The fields that may have changed; those that are alike on both sides are left out, secrets are masked. */
  before?: Facts
  after?: Facts
}

/** What it was done to. The name is for people who read the log later, when the thing may be gone. */
export interface AuditSubject {
  type: string
  id: number | string
  name: string
}

export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** A field, before and after; null where there was nothing. */
export type Changes = Record<string, readonly [before: Facts[string], after: Facts[string]]>
