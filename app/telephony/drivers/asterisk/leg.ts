import type { HangupCause, LegId, LegSnapshot, LegTags, PresentedCaller } from '#telephony/engine'
import { callerFrom } from './caller_identity.ts'
import type { Channel } from './ari_types.ts'

/** What the driver remembers of a leg, to know which events and answers Asterisk's mean. */
export interface Leg {
  readonly legId: LegId
  readonly origin: 'arrived' | 'dialled'
  readonly calledNumber: string
  readonly caller: PresentedCaller
  isAnswered: boolean
  /** Until Asterisk has taken the order to ring it: what ends the ringing must not overtake that. */
  dialling: Promise<unknown> | null
  /** The waiting music that plays, told apart from any begun later. */
  music: symbol | null
  tags: LegTags
  /** False when tags were given while the leg rang: Asterisk takes them only after its answer. */
  areTagsWritten: boolean
  /** The cause we ended it with, until it has ended. */
  endedByUs: HangupCause | null
}

/** A leg as Asterisk knows it. */
export interface KnownLeg extends Leg {
  readonly createdAt: number
}

/** Our own variables in a channel. Asterisk shows them in every channel: `channelvars` in ari.conf. */
export const TAGS = 'BN_TAGS'
export const DIALLED = 'BN_DIALLED'
export const PRESENTATION = 'CALLERID(pres)'

/** What is written down with a leg that we dial, since its channel tells neither afterwards. */
export interface DialledNote {
  calledNumber: string
  presented: PresentedCaller
}

/** Reads a channel as a leg, or null when it is none of the application's. */
export function legFromChannel(channel: Channel, app: string): KnownLeg | null {
  const note = variable(channel, DIALLED)
  if (note) {
    const { calledNumber, presented } = JSON.parse(note) as DialledNote
    return {
      ...whatBothHave(channel),
      origin: 'dialled',
      // Answered, and come to the application: before that it takes no commands.
      isAnswered: channel.state === 'Up' && channel.dialplan.app_name === 'Stasis',
      calledNumber,
      caller: presented,
    }
  }
  const { app_name: name, app_data: data } = channel.dialplan
  const [dataApp, kind, ...called] = data.split(',')
  if (name !== 'Stasis' || dataApp !== app || kind !== 'in') return null
  return arrivedLeg(channel, called.join(','))
}

/** Without `channelvars` nobody knows whether the number is withheld, and then it is. */
export function arrivedLeg(channel: Channel, calledNumber: string): KnownLeg {
  const caller = callerFrom(channel.caller, variable(channel, PRESENTATION))
  return { ...whatBothHave(channel), origin: 'arrived', calledNumber, caller }
}

export function snapshotOf(leg: KnownLeg): LegSnapshot {
  const { legId, origin, calledNumber, caller, createdAt, tags } = leg
  const state = leg.isAnswered ? 'answered' : 'ringing'
  return { legId, origin, state, tags, calledNumber, caller, createdAt }
}

export function showsOurVariables(channel: Channel): boolean {
  return channel.channelvars !== undefined && PRESENTATION in channel.channelvars
}

function whatBothHave(channel: Channel) {
  return {
    legId: channel.id,
    createdAt: Date.parse(channel.creationtime),
    isAnswered: channel.state === 'Up',
    music: channel.state === 'Up' ? Symbol('music') : null,
    areTagsWritten: true,
    tags: JSON.parse(variable(channel, TAGS) || '{}') as LegTags,
    endedByUs: null,
    dialling: null,
  }
}

function variable(channel: Channel, name: string): string {
  return String(channel.channelvars?.[name] ?? '')
}
