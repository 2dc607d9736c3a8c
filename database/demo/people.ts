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

/** Enough for lists of several pages; they need no add-on. */
const FJORDBYGG_AT_WORK: Line[] = [
  ['Astrid Bakken', 'user', 'Prosjekt', 'Prosjektleder', '401'],
  ['Birger Fossum', 'user', 'Prosjekt', 'Prosjektleder', '402'],
  ['Camilla Tveit', 'user', 'Prosjekt', 'Prosjektleder', '403'],
  ['Daniel Kowalski', 'user', 'Prosjekt', 'Byggeleder', '404'],
  ['Eline Rønning', 'user', 'Prosjekt', 'Byggeleder', '405'],
  ['Frode Hagen', 'user', 'Prosjekt', 'Anleggsleder', '406'],
  ['Gunvor Sørli', 'user', 'Prosjekt', 'Arkitekt', '407'],
  ['Håkon Brekke', 'user', 'Prosjekt', 'Ingeniør', '408'],
  ['Ingvild Aas', 'user', 'Prosjekt', 'Ingeniør', '409'],
  ['Jørgen Lunde', 'user', 'Prosjekt', 'Kalkulatør', '410'],
  ['Kamran Malik', 'user', 'Byggeplass', 'Formann', '501'],
  ['Lars Nygård', 'user', 'Byggeplass', 'Formann', '502'],
  ['Mona Tangen', 'user', 'Byggeplass', 'Tømrer', '503'],
  ['Nils Holm', 'user', 'Byggeplass', 'Tømrer', '504'],
  ['Olga Petrova', 'user', 'Byggeplass', 'Maler', '505'],
  ['Pål Kvam', 'user', 'Byggeplass', 'Murer', '506'],
  ['Rune Stokke', 'user', 'Byggeplass', 'Kranfører', '507'],
  ['Samira Ali', 'user', 'Byggeplass', 'Elektriker', '508'],
  ['Trond Aune', 'user', 'Byggeplass', 'Rørlegger', '509'],
  ['Ulrik Foss', 'user', 'Byggeplass', 'Lærling', '510'],
  ['Vibeke Ruud', 'user', 'Salg', 'Selger', '121'],
  ['Wenche Dale', 'user', 'Salg', 'Markedsansvarlig', '122'],
  ['Yngve Moe', 'user', 'Salg', 'Selger', '123'],
  ['Zofia Nowak', 'user', 'Regnskap', 'Controller', '206'],
  ['Erlend Grønli', 'user', 'Regnskap', 'Regnskapsmedarbeider', '207'],
  ['Ørjan Helle', 'user', 'Lager', 'Lagermedarbeider', '312'],
  ['Ågot Myrvold', 'user', 'Lager', 'Innkjøper', '313'],
  ['Benjamin Torp', 'user', 'IT', 'Driftsansvarlig', '601'],
  ['Cecilie Hauge', 'user', 'IT', 'Systemutvikler', '602'],
  ['Dag Wiik', 'user', 'HMS', 'HMS-leder', '701'],
]

const NORDLYS: Line[] = [
  ['Turid Åsheim', 'contact_person', 'Ledelse', 'Daglig leder', '101'],
  ['Bjørn Eide', 'operator', 'Resepsjon', 'Resepsjonist', '102'],
  ['Lene Strand', 'operator', 'Resepsjon', 'Resepsjonist', '103'],
  ['Anders Myhre', 'user', 'Regnskap', 'Regnskapsfører', '104'],
  ['Hanne Lund', 'user', 'Regnskap', 'Regnskapsfører', '105'],
  ['Per Olsen', 'user', 'Lønn', 'Lønnsmedarbeider', '106'],
]

export const fjordbyggPeople = [...FJORDBYGG, ...FJORDBYGG_AT_WORK].map((line, place) =>
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
