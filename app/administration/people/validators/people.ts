import vine from '@vinejs/vine'
import { PEOPLE_SORTS, PEOPLE_STATES } from '#directory/queries/people_page'

const ROLES = ['user', 'operator', 'contact_person'] as const

const filter = {
  /** 0: those who are in none. */
  department: vine.number().min(0).withoutDecimals().optional(),
  role: vine.enum(ROLES).optional(),
  state: vine.enum(PEOPLE_STATES).optional(),
  sort: vine.enum(PEOPLE_SORTS).optional(),
}

/** `searching`: what was searched for is in the session, because it may be somebody's number (privacy 26). */
export const peopleList = vine.create({
  ...filter,
  searching: vine.boolean().optional(),
  page: vine.number().min(1).max(10_000).withoutDecimals().optional(),
})

export const peopleSearch = vine.create({
  ...filter,
  search: vine.string().trim().maxLength(80).optional(),
})

const person = {
  firstName: vine.string().trim().minLength(1).maxLength(80),
  lastName: vine.string().trim().minLength(1).maxLength(80),
  username: vine.string().trim().toLowerCase().maxLength(120).optional(),
  email: vine.string().trim().toLowerCase().email().maxLength(190).optional(),
  mobileNumber: vine.string().trim().maxLength(30).optional(),
  title: vine.string().trim().maxLength(80).optional(),
  departmentId: vine.number().positive().withoutDecimals().optional(),
  extension: vine.string().trim().maxLength(8).optional(),
}

export const newPerson = vine.create(person)

export const knownPerson = vine.create({
  ...person,
  username: vine.string().trim().toLowerCase().minLength(1).maxLength(120),
  version: vine.number().positive().withoutDecimals(),
})
