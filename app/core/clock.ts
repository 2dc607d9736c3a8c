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
  order: number
  action: () => void
}

/** Time that stands still until told to move; everything due runs in order on the way. */
export class VirtualClock implements Clock {
  #appointments: Appointment[] = []
  #order = 0
  #now: number

  constructor(startsAt = Date.UTC(2026, 0, 5, 9, 0, 0)) {
    this.#now = startsAt
  }

  now(): number {
    return this.#now
  }

  schedule(at: number, action: () => void): () => void {
    const appointment = { at, order: this.#order++, action }
    this.#appointments.push(appointment)
    return () => {
      this.#appointments = this.#appointments.filter((other) => other !== appointment)
    }
  }

  advance(milliseconds: number): void {
    this.advanceTo(this.#now + milliseconds)
  }

  advanceTo(target: number): void {
    for (let due = this.#nextDue(target); due; due = this.#nextDue(target)) {
      this.#appointments = this.#appointments.filter((other) => other !== due)
      this.#now = Math.max(this.#now, due.at)
      due.action()
    }
    this.#now = Math.max(this.#now, target)
  }

  #nextDue(target: number): Appointment | undefined {
    return this.#appointments
      .filter((appointment) => appointment.at <= target)
      .sort((a, b) => a.at - b.at || a.order - b.order)
      .at(0)
  }
}
