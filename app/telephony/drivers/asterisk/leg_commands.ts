import type { CommandOutcome, HangupCause, LegTags } from '#telephony/engine'
import { DONE, failed, firstTrouble, outcomeOf } from './command_outcome.ts'
import { stillRings, type Desk } from './commands.ts'
import { ARI_HANGUP_REASONS } from './hangup_causes.ts'
import { TAGS, type Leg } from './leg.ts'

const SOUND = /^[\w/-]{1,100}$/

/** Music that was begun before the answer is lost with it, so it begins again. */
export async function answer({ ari }: Desk, leg: Leg): Promise<CommandOutcome> {
  const channelId = leg.legId
  const answered = ari.call('channels.answer', { channelId })
  const music = !leg.isAnswered && leg.music ? ari.call('channels.startMoh', { channelId }) : null
  const outcome = outcomeOf(await answered)
  if (outcome.status === 'done') leg.isAnswered = true
  return music ? firstTrouble([outcome, outcomeOf(await music)]) : outcome
}

export async function tag(desk: Desk, leg: Leg, tags: LegTags): Promise<CommandOutcome> {
  leg.tags = { ...leg.tags, ...tags }
  leg.areTagsWritten = !stillRings(leg)
  return leg.areTagsWritten ? writeTags(desk, leg) : DONE
}

/** All tags are one variable, so that they change together. */
export async function writeTags({ ari }: Desk, leg: Leg): Promise<CommandOutcome> {
  const value = JSON.stringify(leg.tags)
  const params = { channelId: leg.legId, variable: TAGS, value }
  return outcomeOf(await ari.call('channels.setChannelVar', params))
}

/** Also takes back the ringing of a leg that has not answered. */
export async function hangUp({ ari }: Desk, leg: Leg, cause: HangupCause): Promise<CommandOutcome> {
  leg.endedByUs ??= cause
  if (leg.dialling) await leg.dialling
  const params = { channelId: leg.legId, reason: ARI_HANGUP_REASONS[cause] }
  return outcomeOf(await ari.call('channels.hangup', params))
}

export async function startMusic({ ari }: Desk, leg: Leg): Promise<CommandOutcome> {
  leg.music = Symbol('music')
  return outcomeOf(await ari.call('channels.startMoh', { channelId: leg.legId }))
}

export async function stopMusic({ ari }: Desk, leg: Leg): Promise<CommandOutcome> {
  leg.music = null
  return outcomeOf(await ari.call('channels.stopMoh', { channelId: leg.legId }))
}

export async function playSound(
  { ari }: Desk,
  leg: Leg,
  playbackId: string,
  sound: string
): Promise<CommandOutcome> {
  // Asterisk would also fetch addresses and read any file: a sound is a plain name.
  if (!SOUND.test(sound)) return failed(`${JSON.stringify(sound)} is no name of a sound`)
  leg.music = null
  const params = { channelId: leg.legId, playbackId, media: `sound:${sound}` }
  return outcomeOf(await ari.call('channels.playWithId', params))
}
