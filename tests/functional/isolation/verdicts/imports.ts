import { contactPerson, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

/** Not yet carried out: to the contact person it does not exist. */
const whenDone = { ...contactPerson, contact_person: 'hidden' as const }

export const imports: DoorTable = {
  'GET /admin/people/import': contactPerson,
  'POST /admin/people/import': contactPerson,
  'GET /admin/people/import/template': contactPerson,
  'GET /admin/people/imports/:import': contactPerson,
  'PUT /admin/people/imports/:import': contactPerson,
  'DELETE /admin/people/imports/:import': contactPerson,
  'GET /admin/people/imports/:import/result': whenDone,
  'GET /admin/people/export': contactPerson,
}
