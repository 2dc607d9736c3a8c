import {
  customers,
  type Verdicts,
  type DoorTable,
} from '#tests/functional/isolation/verdicts/kinds'

/** Only members of the call's queue see it, in the demo the operators, and who may read all queues' logs. */
const queueMember: Verdicts = { ...customers, user: 'hidden' }

export const calls: DoorTable = {
  'GET /log': customers,
  'GET /log/:call': queueMember,
}
