/** Time comes in from outside: rules and tests never read the wall clock themselves. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** Runs `action` once at or after `at` (epoch ms). The returned function cancels it. */
  schedule(at: number, action: () => void): () => void
}

/** setTimeout holds 32-bit milliseconds; anything longer fires at once, so far times are reached in hops. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1

export class SystemClock implements Clock {
  now(): number {
    return Date.now()
  }

  schedule(at: number, action: () => void): () => void {
    let timer: NodeJS.Timeout
    const arm = () => {
      const wait = at - Date.now()
      timer =
        wait > LONGEST_TIMEOUT_MS
          ? setTimeout(arm, LONGEST_TIMEOUT_MS)
          : setTimeout(action, Math.max(0, wait))
    }
    arm()
    return () => clearTimeout(timer)
  }
}

interface Appointment {
  at: number
  isCancelled: boolean
  action: () => void
}

/** Time that stands still until told to move; everything due runs in order on the way. */
export class VirtualClock implements Clock {
  /** Sorted by time; equal times in the order they were asked for. */
  #appointments: Appointment[] = []
  #now: number

  constructor(startsAt = Date.UTC(2026, 0, 5, 9, 0, 0)) {
    this.#now = startsAt
  }

  now(): number {
    return this.#now
  }

  schedule(at: number, action: () => void): () => void {
    const appointment = { at, isCancelled: false, action }
    this.#appointments.splice(this.#placeFor(at), 0, appointment)
    return () => {
      appointment.isCancelled = true
    }
  }

  advance(milliseconds: number): void {
    this.advanceTo(this.#now + milliseconds)
  }

  advanceTo(target: number): void {
    while (this.#appointments.length > 0 && this.#appointments[0].at <= target) {
      const due = this.#appointments.shift()!
      if (due.isCancelled) continue
      this.#now = Math.max(this.#now, due.at)
      due.action()
    }
    this.#now = Math.max(this.#now, target)
  }

  /** After everything at the same time: binary search. */
  #placeFor(at: number): number {
    let [low, high] = [0, this.#appointments.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#appointments[middle].at <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}
