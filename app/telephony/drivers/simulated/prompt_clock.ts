import type { Clock } from '#core/clock'

/**
 * A clock that does something after every action it runs. The engine tells its events then, so
 * that a virtual clock may jump an hour and everything is still told, and answered, in its minute.
 */
export class PromptClock implements Clock {
  constructor(
    private readonly clock: Clock,
    private readonly afterEach: () => void
  ) {}

  now(): number {
    return this.clock.now()
  }

  schedule(at: number, action: () => void): () => void {
    return this.clock.schedule(at, () => {
      action()
      this.afterEach()
    })
  }
}
