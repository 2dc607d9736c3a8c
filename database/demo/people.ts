/** The people of the demo: invented, with addresses under `.example` and numbers that the demo alone uses. */
import type { Role } from '#access/models/user'

export interface DemoPerson {
  username: string
  firstName: string
  lastName: string
  role: Exclude<Role, 'staff'>
  department: string
  title: string
  extension: string
  mobileNumber: string
}

type Line = [
  name: string,
  role: DemoPerson['role'],
  department: string,
  title: string,
  extension: string,
]

const FJORDBYGG: Line[] = [
  ['Sissel Moen', 'contact_person', 'Ledelse', 'Daglig leder', '101'],
  ['Kari Nordmann', 'operator', 'Kundeservice', 'Kundekonsulent', '102'],
  ['Ola Berg', 'operator', 'Kundeservice', 'Kundekonsulent', '103'],
  ['Åse Ødegård', 'operator', 'Kundeservice', 'Teamleder', '104'],
  ['Amina Hassan', 'operator', 'Kundeservice', 'Kundekonsulent', '105'],
  ['Simen Lie', 'user', 'Salg', 'Selger', '118'],
  ['Ida Ness', 'user', 'Salg', 'Salgsleder', '119'],
  ['Jonas Solberg', 'user', 'Salg', 'Selger', '120'],
  ['Siri Dahl', 'user', 'Regnskap', 'Regnskapsfører', '204'],
  ['Øyvind Sæther', 'user', 'Regnskap', 'Lønnsmedarbeider', '205'],
  ['Sindre Vik', 'user', 'Lager', 'Lagersjef', '310'],
  ['Marte Haugen', 'user', 'Lager', 'Lagermedarbeider', '311'],
]

const NORDLYS: Line[] = [
  ['Turid Åsheim', 'contact_person', 'Ledelse', 'Daglig leder', '101'],
  ['Bjørn Eide', 'operator', 'Resepsjon', 'Resepsjonist', '102'],
  ['Lene Strand', 'operator', 'Resepsjon', 'Resepsjonist', '103'],
  ['Anders Myhre', 'user', 'Regnskap', 'Regnskapsfører', '104'],
  ['Hanne Lund', 'user', 'Regnskap', 'Regnskapsfører', '105'],
  ['Per Olsen', 'user', 'Lønn', 'Lønnsmedarbeider', '106'],
]

export const fjordbyggPeople = FJORDBYGG.map((line, place) =>
  person(line, 'fjordbygg.example', 90_000_101 + place)
)
export const nordlysPeople = NORDLYS.map((line, place) =>
  person(line, 'nordlys.example', 90_000_201 + place)
)

function person(line: Line, domain: string, mobile: number): DemoPerson {
  const [name, role, department, title, extension] = line
  const [firstName, lastName] = name.split(' ')
  const username = `${inAscii(firstName)}@${domain}`
  const mobileNumber = `+47${mobile}`
  return { username, firstName, lastName, role, department, title, extension, mobileNumber }
}

function inAscii(name: string): string {
  return name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')
}
