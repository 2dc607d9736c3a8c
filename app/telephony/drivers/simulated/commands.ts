import { impossible } from '#core/result'
import type { BridgeId, CommandOutcome, EngineCommand, LegId } from '#telephony/engine'
import { dial } from './dial.ts'
import { stillRings, type Leg } from './leg.ts'
import { DONE, failed, GONE } from './outcome.ts'
import type { Phones } from './phones.ts'
import type { World } from './world.ts'

type LegCommand = Exclude<EngineCommand, { type: 'leg.dial' | 'bridge.join' | 'bridge.end' }>

/** No path, no address: the same names that the real engine takes. */
const SOUND = /^[\w/-]{1,100}$/

/** The port's commands, carried out in the world at once. */
export function carryOut(world: World, phones: Phones, command: EngineCommand): CommandOutcome {
  switch (command.type) {
    case 'leg.dial':
      return dial(world, phones, command)
    case 'bridge.join':
      return join(world, command.bridgeId, command.legIds)
    case 'bridge.end':
      return endBridge(world, command.bridgeId)
    default: {
      const leg = world.leg(command.legId)
      return leg ? forLeg(world, leg, command) : GONE
    }
  }
}

/** What any leg takes; the rest only a leg that can hear. */
function forLeg(world: World, leg: Leg, command: LegCommand): CommandOutcome {
  switch (command.type) {
    case 'leg.hangup':
      world.end(leg, command.cause)
      return DONE
    case 'leg.tag':
      leg.tags = { ...leg.tags, ...command.tags }
      return DONE
    case 'bridge.leave':
      return leave(world, command.bridgeId, leg)
    default:
      return stillRings(leg) ? notAnsweredYet(leg) : forHearingLeg(world, leg, command)
  }
}

type HearingCommand = Exclude<LegCommand, { type: 'leg.hangup' | 'leg.tag' | 'bridge.leave' }>

function forHearingLeg(world: World, leg: Leg, command: HearingCommand): CommandOutcome {
  switch (command.type) {
    case 'leg.answer':
      leg.isAnswered = true
      return DONE
    case 'music.start':
      leg.hasMusic = true
      return DONE
    case 'music.stop':
      leg.hasMusic = false
      return DONE
    case 'sound.play':
      if (!SOUND.test(command.sound)) {
        return failed(`${JSON.stringify(command.sound)} is no name of a sound`)
      }
      world.playbacks.play(leg, command)
      return DONE
    default:
      return impossible(command)
  }
}

/** All or nobody: a leg that is missing leaves the others where they are. */
function join(world: World, bridgeId: BridgeId, legIds: LegId[]): CommandOutcome {
  const legs = legIds.map((legId) => world.leg(legId)).filter((leg) => leg !== undefined)
  if (legs.length < legIds.length) return GONE
  const ringing = legs.find(stillRings)
  if (ringing) return notAnsweredYet(ringing)
  world.join(bridgeId, legs)
  return DONE
}

/** A leg that is not in the bridge is where it was asked to be. */
function leave(world: World, bridgeId: BridgeId, leg: Leg): CommandOutcome {
  const bridge = world.bridge(bridgeId)
  if (!bridge) return GONE
  if (leg.bridge === bridge) world.leave(leg)
  return DONE
}

function endBridge(world: World, bridgeId: BridgeId): CommandOutcome {
  const bridge = world.bridge(bridgeId)
  if (!bridge) return GONE
  world.endBridge(bridge)
  return DONE
}

function notAnsweredYet({ legId }: Leg): CommandOutcome {
  return failed(`${legId} has not answered yet`)
}
