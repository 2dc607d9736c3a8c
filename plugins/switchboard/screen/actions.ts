/** What can be done with the call at hand: the buttons, in order, with their keys. */
import { impossible } from '#core/result'
import type { CallAtHand } from './call_at_hand.ts'

export interface Action {
  /** Under `switchboard.action.`. */
  name: string
  /** Part of the button's id: what takes its place keeps the focus. */
  place: string
  method: 'post' | 'put' | 'delete'
  href: string
  key: string
  /** The kind of transfer it begins: the search gets the focus. */
  starts?: 'blind' | 'consult'
  look?: 'primary' | 'danger'
}

export function actionsFor(call: CallAtHand | null): Action[] {
  if (!call) return []
  const can = whatCanBeDone(`/switchboard/calls/${call.callId}`)
  switch (call.stage) {
    case 'ringing':
      return [can.decline]
    case 'talking':
      return [can.blind, can.consult, can.hold, can.hangUp]
    case 'held':
      return [can.blind, can.consult, can.retrieve, can.hangUp]
    case 'consulting_ringing':
    case 'consulting':
      return [can.complete, can.takeBack, can.endConsultation]
    case 'lingering':
      return [can.hangUp]
    case 'consulted':
      return []
    default:
      return impossible(call.stage)
  }
}

/** Starting a transfer holds the caller at once. */
function whatCanBeDone(at: string) {
  const hold = { place: 'hold', key: 'F8', href: `${at}/hold` }
  const end = { method: 'delete', href: at, key: 'F9', look: 'danger' } as const
  const transfer = { href: `${at}/transfer` }
  const start = { method: 'post', href: `${at}/hold` } as const
  return {
    decline: { ...end, name: 'decline', place: 'decline', href: `${at}/offer` },
    blind: { ...start, name: 'blind', place: 'blind', key: 'F4', starts: 'blind', look: 'primary' },
    consult: { ...start, name: 'consult', place: 'consult', key: 'F7', starts: 'consult' },
    hold: { ...hold, name: 'hold', method: 'post' },
    retrieve: { ...hold, name: 'retrieve', method: 'delete' },
    hangUp: { ...end, name: 'hang_up', place: 'end' },
    complete: {
      ...transfer,
      ...{ name: 'complete', place: 'complete', method: 'put', key: 'F7', look: 'primary' },
    },
    takeBack: { ...transfer, name: 'take_back', place: 'take-back', method: 'delete', key: 'F8' },
    endConsultation: { ...end, name: 'end_consult', place: 'end-consult' },
  } satisfies Record<string, Action>
}
