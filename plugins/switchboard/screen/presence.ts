/** A colleague's state as the screen shows it: colour, shape and text, never colour alone. */
import type { MemberState } from '#switching/machine/state'

export interface Presence {
  status: 'free' | 'busy' | 'absent' | 'off'
  /** Under `switchboard.state.`. */
  textKey: string
  /** Epoch milliseconds the text counts from; null = nothing to count. */
  since: number | null
}

export function presenceOf(member: MemberState | undefined): Presence {
  if (!member?.number) return { status: 'off', textKey: 'off', since: null }
  const { activity, pause } = member
  switch (activity.is) {
    case 'ringing':
      return { status: 'busy', textKey: 'ringing', since: activity.since }
    case 'talking':
      return { status: 'busy', textKey: 'talking', since: activity.since }
    case 'wrap_up':
      return { status: 'busy', textKey: 'wrap_up', since: activity.since }
    case 'rest':
    case 'idle':
      return pause
        ? { status: 'absent', textKey: 'paused', since: pause.since }
        : { status: 'free', textKey: 'free', since: null }
  }
}
