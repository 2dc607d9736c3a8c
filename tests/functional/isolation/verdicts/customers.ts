import { staff, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const customers: DoorTable = {
  'GET /provider': staff,
  'GET /provider/customers/create': staff,
  'POST /provider/customers': staff,
  'POST /provider/customers/search': staff,
  'GET /provider/customers/:customer': staff,
  'PUT /provider/customers/:customer': staff,
  'POST /provider/customers/:customer/suspension': staff,
  'DELETE /provider/customers/:customer/suspension': staff,
  'POST /provider/customers/:customer/termination': staff,
  'DELETE /provider/customers/:customer/termination': staff,
}
