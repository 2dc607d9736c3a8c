/** What an import would do, line by line: a rule over what was read and who is there already. */
import type { PersonRole } from '#directory/person_input'
import type { Field } from './columns.ts'
import type { PersonValues, ReadRow, RowProblem } from './read_row.ts'

export interface KnownPerson {
  id: number
  username: string
  email: string | null
  firstName: string
  lastName: string
  mobileNumber: string | null
  title: string | null
  department: string | null
  extension: string | null
  role: PersonRole
}

export interface Known {
  people: readonly KnownPerson[]
  departments: ReadonlySet<string>
  /** Usernames in the file that somebody at another customer, or the provider, has. */
  takenElsewhere: ReadonlySet<string>
  /** Whether departments that are not there are to be made. */
  makesDepartments: boolean
  /** Who imports: nobody changes their own role. */
  byUserId: number | null
}

export type PlanKind = 'new' | 'changed' | 'unchanged' | 'error'

export interface PlannedRow extends ReadRow {
  kind: PlanKind
  userId: number | null
  changes: { field: Field; before: string | null; after: string }[]
}

export function planRows(rows: readonly ReadRow[], known: Known): PlannedRow[] {
  const byUsername = new Map(known.people.map((person) => [person.username, person]))
  const byEmail = grouped(known.people)
  const owners = new Map(known.people.map(({ extension, id }) => [extension, id]))
  const seen = new Map<string, number>()

  return rows.map((row) => {
    const { values } = row
    const problems: RowProblem[] = [...row.problems]
    const sameEmail = values.email ? (byEmail.get(values.email) ?? []) : []
    const named = values.username ?? values.email ?? ''
    const person = byUsername.get(named) ?? (sameEmail.length === 1 ? sameEmail[0] : null)
    if (!person && sameEmail.length > 1) problems.push({ field: 'email', problem: 'ambiguous' })
    if (!person && known.takenElsewhere.has(named)) {
      problems.push({ field: 'username', problem: 'username_taken', value: named })
    }
    problems.push(...duplicates(row, person, seen))
    const owner = values.extension ? owners.get(values.extension) : undefined
    if (owner !== undefined && owner !== person?.id) {
      problems.push({ field: 'extension', problem: 'extension_taken', value: values.extension })
    }
    if (values.department && !known.makesDepartments && !known.departments.has(values.department)) {
      problems.push({
        field: 'department',
        problem: 'unknown_department',
        value: values.department,
      })
    }
    if (person && person.id === known.byUserId && values.role && values.role !== person.role) {
      problems.push({ field: 'role', problem: 'own_account' })
    }
    const changes = person ? changesOf(person, values) : []
    return { ...row, problems, changes, userId: person?.id ?? null, kind: kindOf() }

    function kindOf(): PlanKind {
      if (problems.length > 0) return 'error'
      if (!person) return 'new'
      return changes.length > 0 ? 'changed' : 'unchanged'
    }
  })
}

function grouped(people: readonly KnownPerson[]): Map<string, KnownPerson[]> {
  return Map.groupBy(
    people.filter(({ email }) => email !== null),
    ({ email }) => email!.toLowerCase()
  )
}

/** What an earlier line said already; the later one is told which. */
function duplicates(
  { line, values }: ReadRow,
  person: KnownPerson | null,
  seen: Map<string, number>
): RowProblem[] {
  const marks: [Field, string | undefined][] = [
    ['username', person ? `person ${person.id}` : (values.username ?? values.email)],
    ['extension', values.extension],
  ]
  return marks.flatMap(([field, mark]) => {
    if (!mark) return []
    const earlier = seen.get(`${field} ${mark}`)
    if (earlier !== undefined) return { field, problem: `${field}_twice`, value: String(earlier) }
    seen.set(`${field} ${mark}`, line)
    return []
  })
}

function changesOf(person: KnownPerson, values: PersonValues): PlannedRow['changes'] {
  return Object.entries(values)
    .map(([field, after]) => ({ field: field as Field, before: person[field as Field], after }))
    .filter(({ before, after }) => before !== after)
}
