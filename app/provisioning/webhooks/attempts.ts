/** When a delivery that failed is tried again, in seconds after each failure; after the last it is given up. */
const PAUSES_SECONDS = [5, 30, 2 * 60, 10 * 60, 60 * 60, 6 * 60 * 60, 24 * 60 * 60]

/** Epoch ms of the next attempt, or null when there is none. `attempts` counts those that failed. */
export function nextAttemptAt(attempts: number, at: number): number | null {
  const pause = PAUSES_SECONDS[attempts - 1]
  return pause === undefined ? null : at + pause * 1000
}
