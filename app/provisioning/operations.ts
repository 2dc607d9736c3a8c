/** All that programs may ask for: the routes and the reference are made from this. */
import type { Operation } from '#provisioning/operation'
import { addOnOperations } from '#provisioning/operations/add_ons'
import { agreementOperations } from '#provisioning/operations/agreements'
import { billingOperations } from '#provisioning/operations/billing'
import { customerOperations } from '#provisioning/operations/customers'
import { numberOperations } from '#provisioning/operations/numbers'
import { userOperations } from '#provisioning/operations/users'

export const operations: readonly Operation[] = [
  ...customerOperations,
  ...agreementOperations,
  ...userOperations,
  ...numberOperations,
  ...addOnOperations,
  ...billingOperations,
]
