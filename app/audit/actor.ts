/** Who does something, as the audit log keeps it: the name is kept too, for when the user is gone. */
export interface Actor {
  /** `staff` is the provider's; `api` a program of the provider; `system` a scheduled job or the application itself. */
  kind: 'user' | 'staff' | 'api' | 'system'
  /** The user, or the API token; null for the system. */
  id: number | null
  name: string
  /** IP address; null for the system. */
  address: string | null
}

/** The application itself, by the name of what it does: `system('end_agreements')`. */
export const system = (name: string): Actor => ({ kind: 'system', id: null, name, address: null })
