import type {
  BridgeId,
  HangupCause,
  LegId,
  LegSnapshot,
  LegTags,
  PresentedCaller,
} from '#telephony/engine'

/** Whoever holds the far end of a leg: a telephone or a caller. */
export interface Party {
  /** The leg has ended, by whomever. */
  ended(cause: HangupCause): void
}

export interface Playback {
  playbackId: string
  sound: string
}

export interface Leg {
  readonly legId: LegId
  readonly origin: 'arrived' | 'dialled'
  readonly calledNumber: string
  readonly caller: PresentedCaller
  readonly createdAt: number
  isAnswered: boolean
  tags: LegTags
  bridge: Bridge | null
  hasMusic: boolean
  /** The first one plays, the others follow: Asterisk lets playbacks queue. */
  sounds: Playback[]
  cancelSound: () => void
  cancelRingTimeout: () => void
  party: Party | null
}

export interface Bridge {
  readonly bridgeId: BridgeId
  readonly legs: Set<Leg>
}

type Origin = Pick<Leg, 'legId' | 'origin' | 'calledNumber' | 'caller' | 'createdAt' | 'tags'>

export function aLeg(origin: Origin): Leg {
  return {
    ...origin,
    isAnswered: false,
    bridge: null,
    hasMusic: false,
    sounds: [],
    cancelSound: () => {},
    cancelRingTimeout: () => {},
    party: null,
  }
}

/** A leg that we ring is in nobody's hands before it answers. */
export function stillRings(leg: Leg): boolean {
  return leg.origin === 'dialled' && !leg.isAnswered
}

export function isWithSomebody({ bridge }: Leg): boolean {
  return bridge !== null && bridge.legs.size > 1
}

/** Nothing reaches a party before its call is answered. */
export function heardBy(leg: Leg): Set<string> {
  if (!leg.isAnswered) return new Set()
  const others = [...(leg.bridge?.legs ?? [])].filter((other) => other !== leg)
  const heard = new Set(others.map(({ legId }) => legId))
  if (leg.sounds.length > 0) heard.add(leg.sounds[0].sound)
  else if (leg.hasMusic) heard.add('music')
  return heard
}

export function snapshotOf(leg: Leg): LegSnapshot {
  const { legId, origin, calledNumber, caller, createdAt, tags } = leg
  const state = leg.isAnswered ? 'answered' : 'ringing'
  return { legId, origin, state, tags, calledNumber, caller, createdAt }
}
