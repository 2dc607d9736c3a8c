import { contactPerson, staff, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const addOns: DoorTable = {
  'GET /admin/add-ons': contactPerson,
  'GET /admin/add-ons/:addOn': contactPerson,
  'GET /admin/add-ons/:addOn/order': contactPerson,
  'POST /admin/add-ons/:addOn/order': contactPerson,
  'GET /admin/add-ons/:addOn/cancellation': contactPerson,
  'POST /admin/add-ons/:addOn/cancellation': contactPerson,
  'GET /provider/prices': staff,
  'POST /provider/prices': staff,
  'DELETE /provider/prices/:price': staff,
  'GET /provider/billing': staff,
  'POST /provider/billing/export': staff,
  'GET /provider/customers/:customer/billing': staff,
  'GET /provider/customers/:customer/add-ons': staff,
  'GET /provider/customers/:customer/add-ons/:addOn': staff,
  'GET /provider/customers/:customer/add-ons/:addOn/order': staff,
  'POST /provider/customers/:customer/add-ons/:addOn/order': staff,
  'GET /provider/customers/:customer/add-ons/:addOn/cancellation': staff,
  'POST /provider/customers/:customer/add-ons/:addOn/cancellation': staff,
}
