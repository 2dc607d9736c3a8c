/** Which column is what, by its heading in Norwegian or English. */
export const FIELDS = [
  ...(['firstName', 'lastName', 'username', 'email', 'mobileNumber'] as const),
  ...(['title', 'department', 'extension', 'role'] as const),
] as const
export type Field = (typeof FIELDS)[number]

/** A column may also hold the whole name. */
export type Column = Field | 'name'

const HEADINGS: Record<Column, string[]> = {
  firstName: ['fornavn', 'firstname', 'givenname'],
  lastName: ['etternavn', 'lastname', 'surname', 'familyname'],
  name: ['navn', 'name', 'fulltnavn', 'fullname'],
  username: ['brukernavn', 'username', 'login'],
  email: ['epost', 'epostadresse', 'email', 'emailaddress', 'mail'],
  mobileNumber: ['mobil', 'mobilnummer', 'mobile', 'mobilenumber', 'telefon', 'phone'],
  title: ['stilling', 'tittel', 'title', 'jobtitle', 'position'],
  department: ['avdeling', 'department'],
  extension: ['internnummer', 'internnr', 'extension'],
  role: ['rolle', 'role'],
}

const KNOWN = new Map(
  Object.entries(HEADINGS).flatMap(([column, words]) => words.map((w) => [w, column as Column]))
)

/** Capitals, blanks and signs do not matter: `E-post` is `epost`. */
export function columnOf(heading: string): Column | null {
  return KNOWN.get(heading.toLowerCase().replace(/[^\p{L}]/gu, '')) ?? null
}

export type HeaderProblem = 'column_twice' | 'no_name_column' | 'no_username_column'

export function headerProblem(columns: readonly (Column | null)[]): HeaderProblem | null {
  const known = columns.filter((column) => column !== null)
  const has = new Set<Column>(known)
  if (has.size < known.length) return 'column_twice'
  if (!has.has('name') && !(has.has('firstName') && has.has('lastName'))) return 'no_name_column'
  return has.has('username') || has.has('email') ? null : 'no_username_column'
}
