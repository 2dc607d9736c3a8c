import type { BridgeId, CommandOutcome, LegId } from '#telephony/engine'
import type { AriReply } from './ari_reply.ts'
import { DONE, GONE, failed, firstTrouble, outcomeOf } from './command_outcome.ts'
import { stillRings, type Desk } from './commands.ts'
import { answer, stopMusic } from './leg_commands.ts'
import type { Leg } from './leg.ts'

/**
 * First the bridge, then the answer: nobody is charged for silence, and no first word is lost.
 * All legs come in or none; when one is gone, the music of the others plays on.
 */
export async function join(
  desk: Desk,
  bridgeId: BridgeId,
  legIds: LegId[]
): Promise<CommandOutcome> {
  const legs = legIds.map((legId) => desk.legs.get(legId)).filter((leg) => leg !== undefined)
  if (legs.length < legIds.length) return GONE
  const ringing = legs.find(stillRings)
  if (ringing) return failed(`${ringing.legId} has not answered yet`)

  const settled = legs.map((leg) => settlerFor(desk, leg))
  const created = desk.ari.call('bridges.createWithId', { bridgeId, type: 'mixing' })
  const added = desk.ari.call('bridges.addChannel', { bridgeId, channel: legIds.join(',') })
  const outcome = firstTrouble([createdOutcomeOf(await created), bridgeOutcomeOf(await added)])
  if (outcome.status !== 'done') return outcome
  const outcomes = await Promise.all(settled.map((settle) => settle()))
  return firstTrouble(outcomes)
}

/** Ends the music that played when the leg joined, but none that was begun since; then answers. */
function settlerFor(desk: Desk, leg: Leg): () => Promise<CommandOutcome> {
  const { music } = leg
  return async () => {
    const stopped = music && leg.music === music ? stopMusic(desk, leg) : DONE
    const answered = leg.isAnswered ? DONE : answer(desk, leg)
    return firstTrouble(await Promise.all([stopped, answered]))
  }
}

/** A leg that is not in the bridge is where it was asked to be. */
export async function leave(
  { ari }: Desk,
  bridgeId: BridgeId,
  { legId }: Leg
): Promise<CommandOutcome> {
  const reply = await ari.call('bridges.removeChannel', { bridgeId, channel: legId })
  const wasOutside = reply.status === 'refused' && reply.code === 422
  return wasOutside ? DONE : bridgeOutcomeOf(reply)
}

export async function endBridge({ ari }: Desk, bridgeId: BridgeId): Promise<CommandOutcome> {
  return outcomeOf(await ari.call('bridges.destroy', { bridgeId }))
}

/** There already is what we wanted there to be. */
function createdOutcomeOf(reply: AriReply<unknown>): CommandOutcome {
  return reply.status === 'refused' && reply.code === 409 ? DONE : outcomeOf(reply)
}

/** Bridges answer 400 for a channel that is not there. */
function bridgeOutcomeOf(reply: AriReply<unknown>): CommandOutcome {
  return reply.status === 'refused' && reply.code === 400 ? GONE : outcomeOf(reply)
}
