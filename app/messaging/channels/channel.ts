/** One way out. Every driver keeps this promise, so that the outbox need not know which it has. */
export interface Channel {
  /**
   * Resolves when the next system has taken the message over; from then on it is theirs to deliver.
   * @throws with words for the log when it has not: the message is tried again later.
   */
  send(message: OutgoingMessage): Promise<void>
}

export interface OutgoingMessage {
  /** Time-ordered and unique; the same at every attempt, so that a receiver can tell a repetition. */
  id: string
  /** An e-mail address, or a number in E.164 with plus. */
  to: string
  /** Null for a text message. */
  subject: string | null
  text: string
}
