/** Where Asterisk is and who we are to it. */
export interface AsteriskSettings {
  /** For example `http://127.0.0.1:8088`. */
  url: string
  username: string
  password: string
  /** The Stasis application that the dialplan hands calls to. */
  app: string
  /** `host:port` of the operator, which numbers are dialled through. */
  trunkPeer: string
}

/** The part of a logger that the driver uses; Adonis' logger fits. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** What is missing, in the words of the environment, or null when all is there. */
export function missingSetting(settings: AsteriskSettings): string | null {
  const missing = Object.entries(settings).filter(([, value]) => !value)
  return missing.length === 0 ? null : missing.map(([name]) => name).join(', ')
}
