import type { CommandOutcome, EngineCommand, LegId } from '#telephony/engine'
import type { AriLines } from './ari_lines.ts'
import { endBridge, join, leave } from './bridge_commands.ts'
import { GONE, failed } from './command_outcome.ts'
import { dial } from './dial_command.ts'
import type { Leg } from './leg.ts'
import { answer, hangUp, playSound, startMusic, stopMusic, tag } from './leg_commands.ts'
import type { AsteriskSettings } from './settings.ts'

/** What a command needs at hand. */
export interface Desk {
  ari: AriLines
  settings: AsteriskSettings
  /** The legs that live, by id. */
  legs: Map<LegId, Leg>
}

/**
 * The port's commands as Asterisk's. Everything a command needs is written to the socket at once,
 * except where Asterisk's answer decides what comes next: so commands keep their order.
 */
export async function execute(desk: Desk, command: EngineCommand): Promise<CommandOutcome> {
  switch (command.type) {
    case 'leg.dial':
      return dial(desk, command)
    case 'bridge.join':
      return join(desk, command.bridgeId, command.legIds)
    case 'bridge.end':
      return endBridge(desk, command.bridgeId)
    default: {
      const leg = desk.legs.get(command.legId)
      return leg ? forLeg(desk, leg, command) : GONE
    }
  }
}

type LegCommand = Exclude<EngineCommand, { type: 'leg.dial' | 'bridge.join' | 'bridge.end' }>

function forLeg(desk: Desk, leg: Leg, command: LegCommand): Promise<CommandOutcome> {
  switch (command.type) {
    case 'leg.hangup':
      return hangUp(desk, leg, command.cause)
    case 'leg.tag':
      return tag(desk, leg, command.tags)
    case 'bridge.leave':
      return leave(desk, command.bridgeId, leg)
  }
  if (stillRings(leg)) return Promise.resolve(failed(`${leg.legId} has not answered yet`))
  switch (command.type) {
    case 'leg.answer':
      return answer(desk, leg)
    case 'music.start':
      return startMusic(desk, leg)
    case 'music.stop':
      return stopMusic(desk, leg)
    case 'sound.play':
      return playSound(desk, leg, command.playbackId, command.sound)
  }
}

/** A leg that we ring is not in the application's hands before it answers. */
export function stillRings(leg: Leg): boolean {
  return leg.origin === 'dialled' && !leg.isAnswered
}
