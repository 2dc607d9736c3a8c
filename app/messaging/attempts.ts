/** When a message that could not be sent is tried again, in minutes after each failure; after the last it is given up. */
const PAUSES_MINUTES = [1, 5, 30, 120, 720]

/** Epoch ms of the next attempt, or null when there is none. `attempts` counts those that failed. */
export function nextAttemptAt(attempts: number, at: number): number | null {
  const pause = PAUSES_MINUTES[attempts - 1]
  return pause === undefined ? null : at + pause * 60_000
}
