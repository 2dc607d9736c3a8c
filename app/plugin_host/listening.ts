import type { Constructor, LazyImport } from '@adonisjs/core/types/common'

/** Every fact that a plugin may hear says which customer it is about: that is how the host knows who may hear it. */
export interface CustomerEvent {
  customerId: number
}

/** Made by the container, once per event. */
export interface Listener<Event extends CustomerEvent> {
  handle(event: Event): Promise<void> | void
}

/** One pair of event and listener. Made with `on`, which checks that they fit. */
export interface Listening {
  event: Constructor<CustomerEvent>
  load: LazyImport<Constructor<Listener<CustomerEvent>>>
}

export function on<Event extends CustomerEvent>(
  event: Constructor<Event>,
  load: LazyImport<Constructor<Listener<Event>>>
): Listening {
  return { event, load }
}
