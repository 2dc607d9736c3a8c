/** How long to wait after wrong tries (privacy 28): the first are free, then each wait is twice the one before. */

export interface Patience {
  /** Wrong tries that cost nothing. */
  freeTries: number
}

const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000

/** Quiet for this long, and it begins anew. */
export const FORGOTTEN_AFTER_MS = 24 * 3_600_000

/** At one username from anywhere, or from one device that the user has used before. */
export const AT_ACCOUNT: Patience = { freeTries: 5 }
/** From one address, where a whole office may sit. */
export const FROM_ADDRESS: Patience = { freeTries: 30 }

/** Milliseconds between the latest of so many wrong tries and the next that is looked at. */
export function waitAfter(failures: number, { freeTries }: Patience): number {
  if (failures < freeTries) return 0
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - freeTries))
}
