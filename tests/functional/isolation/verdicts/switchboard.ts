import {
  customers,
  type Verdicts,
  type DoorTable,
} from '#tests/functional/isolation/verdicts/kinds'

/** Both customers here have the add-on; all but the plain user have been granted it. */
const granted: Verdicts = { ...customers, user: 'forbidden' }

export const switchboard: DoorTable = {
  'GET /switchboard': granted,
  'GET /switchboard/live': granted,
  'POST /switchboard/colleagues': granted,
  'POST /switchboard/next': granted,
  'POST /switchboard/transfers': granted,
  'POST /switchboard/pause': granted,
  'DELETE /switchboard/pause': granted,
  'DELETE /switchboard/wrap-up': granted,
  'POST /switchboard/calls/:call/offer': granted,
  'DELETE /switchboard/calls/:call/offer': granted,
  'POST /switchboard/calls/:call/hold': granted,
  'DELETE /switchboard/calls/:call/hold': granted,
  'PUT /switchboard/calls/:call/transfer': granted,
  'DELETE /switchboard/calls/:call/transfer': granted,
  'DELETE /switchboard/calls/:call': granted,
  'POST /switchboard/queues/:queue/login': granted,
  'DELETE /switchboard/queues/:queue/login': granted,
}
