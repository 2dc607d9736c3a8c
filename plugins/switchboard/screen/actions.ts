/** What can be done with the call at hand: the buttons, in order, with their keys. */
import type { CallAtHand } from './call_at_hand.ts'

export interface Action {
  /** Under `switchboard.action.`; also the button's id. */
  name: string
  method: 'post' | 'put' | 'delete'
  href: string
  key?: string
  /** The kind of transfer it begins: the search gets the focus. */
  starts?: 'blind' | 'consult'
  isPrimary?: boolean
  isDanger?: boolean
}

export function actionsFor(call: CallAtHand | null): Action[] {
  if (!call) return []
  const at = `/switchboard/calls/${call.callId}`
  const hangUp: Action = { name: 'hang_up', method: 'delete', href: at, key: 'F9', isDanger: true }
  const transfer: Action[] = [
    {
      name: 'blind',
      method: 'post',
      href: `${at}/hold`,
      key: 'F4',
      starts: 'blind',
      isPrimary: true,
    },
    { name: 'consult', method: 'post', href: `${at}/hold`, key: 'F7', starts: 'consult' },
  ]
  const takeBack: Action = {
    name: 'take_back',
    method: 'delete',
    href: `${at}/transfer`,
    key: 'F8',
  }
  const complete: Action = {
    name: 'complete',
    method: 'put',
    href: `${at}/transfer`,
    key: 'F7',
    isPrimary: true,
  }
  switch (call.stage) {
    case 'ringing':
      return [{ name: 'decline', method: 'delete', href: `${at}/offer`, key: 'F9', isDanger: true }]
    case 'talking':
      return [...transfer, { name: 'hold', method: 'post', href: `${at}/hold`, key: 'F8' }, hangUp]
    case 'held': {
      const retrieve: Action = { name: 'retrieve', method: 'delete', href: `${at}/hold`, key: 'F8' }
      return [...transfer, retrieve, hangUp]
    }
    case 'consulting_ringing':
    case 'consulting':
      return [complete, takeBack, { ...hangUp, name: 'end_consult' }]
    case 'lingering':
      return [hangUp]
  }
}
