import type { EmitterService } from '@adonisjs/core/types'
import NumberAssigned from '#numbers/events/number_assigned'
import NumberDirected from '#numbers/events/number_directed'
import NumberTakenBack from '#numbers/events/number_taken_back'
import type { Destinations } from './destinations.ts'

interface Parts {
  destinations: Pick<Destinations, 'forgetNumbers'>
}

/**
 * A number leads where it leads now from its next call on, not when what is remembered grows old. `parts` are asked for when
 * something happens. The returned function stops following.
 */
export function followNumbers(emitter: EmitterService, parts: () => Promise<Parts>): () => void {
  const forget = async ({ numbers }: { numbers: readonly string[] }) => {
    const { destinations } = await parts()
    destinations.forgetNumbers(numbers)
  }
  const following = [
    emitter.on(NumberAssigned, forget),
    emitter.on(NumberTakenBack, forget),
    emitter.on(NumberDirected, ({ number }) => forget({ numbers: [number] })),
  ]
  return () => following.forEach((stop) => stop())
}
