/**
 * Who gets through which door: a table for each area, and for each add-on. `isolation.spec.ts` walks all routes that the
 * router knows and fails on one that stands in no table.
 */
import { addOns } from '#tests/functional/isolation/verdicts/add_ons'
import { core } from '#tests/functional/isolation/verdicts/core'
import { administration } from '#tests/functional/isolation/verdicts/administration'
import { provisioning } from '#tests/functional/isolation/verdicts/provisioning'
import { webhooks } from '#tests/functional/isolation/verdicts/webhooks'
import { access } from '#tests/functional/isolation/verdicts/access'
import { secondFactor } from '#tests/functional/isolation/verdicts/second_factor'
import { customers } from '#tests/functional/isolation/verdicts/customers'
import { directory } from '#tests/functional/isolation/verdicts/directory'
import { departments } from '#tests/functional/isolation/verdicts/departments'
import { people } from '#tests/functional/isolation/verdicts/people'
import { imports } from '#tests/functional/isolation/verdicts/imports'
import { invitations } from '#tests/functional/isolation/verdicts/invitations'
import { verification } from '#tests/functional/isolation/verdicts/verification'
import { contactPersons } from '#tests/functional/isolation/verdicts/contact_persons'
import { numbers } from '#tests/functional/isolation/verdicts/numbers'
import { calls } from '#tests/functional/isolation/verdicts/calls'
import { notices } from '#tests/functional/isolation/verdicts/notices'
import { openingHours } from '#tests/functional/isolation/verdicts/opening_hours'
import { queues } from '#tests/functional/isolation/verdicts/queues'
import { messaging } from '#tests/functional/isolation/verdicts/messaging'
import { switchboard } from '#tests/functional/isolation/verdicts/switchboard'
import type { DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export type { Verdict, Verdicts, Visitor } from '#tests/functional/isolation/verdicts/kinds'

export const verdicts: DoorTable = {
  ...core,
  ...addOns,
  ...administration,
  ...provisioning,
  ...webhooks,
  ...access,
  ...secondFactor,
  ...customers,
  ...directory,
  ...people,
  ...departments,
  ...imports,
  ...invitations,
  ...verification,
  ...contactPersons,
  ...numbers,
  ...calls,
  ...notices,
  ...openingHours,
  ...queues,
  ...messaging,
  ...switchboard,
}
