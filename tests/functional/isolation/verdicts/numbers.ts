import { contactPerson, staff, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const numbers: DoorTable = {
  'GET /provider/numbers': staff,
  'POST /provider/numbers/search': staff,
  'GET /provider/numbers/imports/new': staff,
  'POST /provider/numbers/imports/preview': staff,
  'POST /provider/numbers/imports': staff,
  'GET /provider/customers/:customer/numbers': staff,
  'POST /provider/customers/:customer/numbers': staff,
  'POST /provider/customers/:customer/numbers/blocks': staff,
  'DELETE /provider/customers/:customer/numbers': staff,
  'GET /admin/numbers': contactPerson,
  'GET /admin/numbers/:number': contactPerson,
  'PUT /admin/numbers/:number': contactPerson,
}
