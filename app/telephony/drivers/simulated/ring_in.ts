import type { PresentedCaller } from '#telephony/engine'
import { aLeg } from './leg.ts'
import { Line } from './line.ts'
import { SimulatedCaller } from './simulated_caller.ts'
import type { World } from './world.ts'

export function ringIn(
  world: World,
  calledNumber: string,
  { number, name }: PresentedCaller
): SimulatedCaller {
  const leg = aLeg({
    legId: world.newLegId(),
    origin: 'arrived',
    calledNumber,
    caller: { number, name: number === null ? null : name },
    createdAt: world.clock.now(),
    tags: {},
  })
  const caller = new SimulatedCaller(new Line(world, leg))
  leg.party = caller
  world.arrive(leg)
  return caller
}
