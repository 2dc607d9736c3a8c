import { staff, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const contactPersons: DoorTable = {
  'GET /provider/customers/:customer/contact-persons': staff,
  'POST /provider/customers/:customer/contact-persons': staff,
  'DELETE /provider/customers/:customer/contact-persons/:contact_person': staff,
  'POST /provider/customers/:customer/contact-persons/:contact_person/block': staff,
  'DELETE /provider/customers/:customer/contact-persons/:contact_person/block': staff,
  'GET /provider/customers/:customer/contact-persons/authorisations/:authorisation': staff,
}
