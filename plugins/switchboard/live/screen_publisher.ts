/** One publisher per process: it knows what each customer's screens show. */
import type { LiveHub } from '#core/live/live_hub'
import { CustomerScreens } from './customer_screens.ts'
import type { FragmentRenderer } from './fragment_renderer.ts'

export class ScreenPublisher {
  #customers = new Map<number, CustomerScreens>()

  constructor(
    private hub: LiveHub,
    private renderer: FragmentRenderer
  ) {}

  screensOf(customerId: number): CustomerScreens {
    const known = this.#customers.get(customerId)
    if (known) return known
    const screens = new CustomerScreens(this.hub.channel(customerId), this.renderer)
    this.#customers.set(customerId, screens)
    return screens
  }
}
