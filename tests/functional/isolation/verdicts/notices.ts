import {
  contactPerson,
  customers,
  staff,
  type DoorTable,
} from '#tests/functional/isolation/verdicts/kinds'

/** A publication is the provider's: the same for every customer. */
export const notices: DoorTable = {
  'GET /notices': customers,
  'GET /notices/:publication': customers,
  'GET /terms': customers,
  'GET /terms/acceptance': contactPerson,
  'POST /terms/acceptance': contactPerson,
  'GET /provider/publications': staff,
  'GET /provider/publications/new': staff,
  'POST /provider/publications': staff,
  'GET /provider/publications/:publication': staff,
  'PUT /provider/publications/:publication': staff,
  'GET /provider/customers/:customer/notices': staff,
}
