import type { Clock } from '#core/clock'

interface Appointment {
  at: number
  action: () => void
  timer: NodeJS.Timeout
}

/** Real time that a test can push forward: what is due in half a minute happens now. */
export class SkippingClock implements Clock {
  #skippedMs = 0
  #appointments = new Set<Appointment>()

  now(): number {
    return Date.now() + this.#skippedMs
  }

  schedule(at: number, action: () => void): () => void {
    const appointment = { at, action, timer: setTimeout(() => {}, 0) }
    this.#appointments.add(appointment)
    this.#arm(appointment)
    return () => this.#forget(appointment)
  }

  skip(seconds: number): void {
    this.#skippedMs += seconds * 1000
    for (const appointment of this.#appointments) this.#arm(appointment)
  }

  #arm(appointment: Appointment): void {
    clearTimeout(appointment.timer)
    appointment.timer = setTimeout(
      () => {
        this.#forget(appointment)
        appointment.action()
      },
      Math.max(0, appointment.at - this.now())
    )
  }

  #forget(appointment: Appointment): void {
    clearTimeout(appointment.timer)
    this.#appointments.delete(appointment)
  }
}
