import type { Clock } from '#core/clock'
import type { EngineEvent, HangupCause, LegId } from '#telephony/engine'
import type { AriEvent, ChannelDestroyed, PlaybackFinished, StasisStart } from './ari_types.ts'
import { hangupCauseOf } from './hangup_causes.ts'
import { arrivedLeg, showsOurVariables, type Leg } from './leg.ts'
import type { Log } from './settings.ts'

/** The events that Asterisk is asked for. Without RESTResponse it would answer no command. */
export const WANTED_EVENTS = [
  'StasisStart',
  'StasisEnd',
  'ChannelDestroyed',
  'PlaybackFinished',
  'ApplicationReplaced',
  'RESTResponse',
] as const

/** What Asterisk tells, in the words of the port. Keeps the legs up to date on the way. */
export class EventTranslator {
  constructor(
    private readonly legs: Map<LegId, Leg>,
    private readonly clock: Clock,
    private readonly log: Log,
    /** Ends a channel that belongs to nobody. */
    private readonly discard: (channelId: string) => void
  ) {}

  /** Null for what the port has no word for, and for what it has been told already. */
  translate(event: AriEvent): EngineEvent | null {
    switch (event.type) {
      case 'StasisStart':
        return event.args[0] === 'in' ? this.#arrived(event) : this.#answered(event)
      case 'StasisEnd':
        return this.#ended(event.channel.id, 'normal')
      case 'ChannelDestroyed':
        return this.#destroyed(event)
      case 'PlaybackFinished':
        return this.#soundFinished(event)
      default:
        return null
    }
  }

  #arrived({ channel, args }: StasisStart): EngineEvent {
    if (!showsOurVariables(channel)) {
      this.log.error('ari.conf lacks our channelvars: callers are taken for withheld')
    }
    const leg = arrivedLeg(channel, args[1] ?? '')
    this.legs.set(leg.legId, leg)
    const { legId, calledNumber, caller } = leg
    return { type: 'leg.arrived', legId, calledNumber, caller, at: this.clock.now() }
  }

  /** A leg we dialled comes to the application when it is answered; nothing else should. */
  #answered({ channel, args }: StasisStart): EngineEvent | null {
    const leg = this.legs.get(channel.id)
    if (!leg) {
      this.log.warn(`ended a channel that nobody waits for: ${channel.name} ${args.join(',')}`)
      this.discard(channel.id)
      return null
    }
    if (leg.isAnswered) return null
    leg.isAnswered = true
    return { type: 'leg.answered', legId: leg.legId, at: this.clock.now() }
  }

  #destroyed({ channel, cause }: ChannelDestroyed): EngineEvent | null {
    return this.#ended(channel.id, hangupCauseOf(cause))
  }

  /** StasisEnd comes at once but knows no cause; ChannelDestroyed follows, or comes alone. */
  #ended(legId: LegId, cause: HangupCause): EngineEvent | null {
    const leg = this.legs.get(legId)
    if (!leg) return null
    this.legs.delete(legId)
    return { type: 'leg.ended', legId, cause: leg.endedByUs ?? cause, at: this.clock.now() }
  }

  #soundFinished({ playback }: PlaybackFinished): EngineEvent | null {
    const legId = playback.target_uri.replace(/^channel:/, '')
    if (!this.legs.has(legId)) return null
    const completed = playback.state === 'done'
    return {
      type: 'sound.finished',
      legId,
      playbackId: playback.id,
      completed,
      at: this.clock.now(),
    }
  }
}
