import {
  customers,
  type Verdicts,
  type DoorTable,
} from '#tests/functional/isolation/verdicts/kinds'

/** Only members of the call's queue see it; in the demo those are the operators. */
const queueMember: Verdicts = { ...customers, contact_person: 'hidden', user: 'hidden' }

export const calls: DoorTable = {
  'GET /log': customers,
  'GET /log/:call': queueMember,
}
