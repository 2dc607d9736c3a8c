import { test } from '@japa/runner'
import { fileText } from '#directory/imports/file_text'
import { readRow } from '#directory/imports/read_row'
import { readTable } from '#directory/imports/table'

function read(bytes: Uint8Array) {
  const text = fileText(bytes)
  if (!text.ok) throw new Error(text.refusal)
  const table = readTable(text.value)
  if (!table.ok) throw new Error(table.refusal)
  return table.value.rows.map((row) => readRow(row, table.value.columns))
}

const LIST = 'Etternavn;Fornavn;E-post\r\nØdegård;Åse;ase@x.example\r\n'
const wide = (text: string) => Buffer.from(text, 'utf16le')

const WRITTEN: Record<string, Uint8Array> = {
  'UTF-8': Buffer.from(LIST),
  'UTF-8 with a mark': Buffer.from(`\uFEFF${LIST}`),
  'UTF-16 with a mark': wide(`\uFEFF${LIST}`),
  'UTF-16 without': wide(LIST),
  'UTF-16 the other way round': wide(`\uFEFF${LIST}`).swap16(),
  'Latin-1': Buffer.from(LIST, 'latin1'),
  'commas': Buffer.from(LIST.replaceAll(';', ',')),
  'tabs': Buffer.from(LIST.replaceAll(';', '\t')),
  'sep= first': Buffer.from(`sep=;\r\n${LIST}`),
}

test.group('Reading lists of people', () => {
  for (const [how, bytes] of Object.entries(WRITTEN)) {
    test(`[P2] ${how}`, ({ assert }) => {
      const [{ values, problems }] = read(bytes)
      const person = { firstName: 'Åse', lastName: 'Ødegård', email: 'ase@x.example' }
      assert.deepEqual(values, person)
      assert.isEmpty(problems)
    })
  }

  test('[P2] a line break in quotes keeps the line numbers right', ({ assert }) => {
    const rows = read(Buffer.from('Name,Email,Title\r\n"A B",a@x.no,"one\r\ntwo"\r\nC,c@x.no,\r\n'))
    assert.deepEqual(
      rows.map(({ line }) => line),
      [2, 4]
    )
    assert.deepEqual(rows[1].problems, [{ field: 'lastName', problem: 'missing' }])
  })

  test('[P2] what a spreadsheet does to numbers is mended, or told of', ({ assert }) => {
    const heading = 'Navn;E-post;Mobil;Internnummer;Rolle\n'
    const [mended, spoiled] = read(
      Buffer.from(`${heading}A B;a@x.no;4790012345.0;="201";Kontaktperson\nC D;c;9,00E+07;1;Sjef`)
    )
    const { mobileNumber, extension, role } = mended.values
    assert.deepEqual([mobileNumber, extension, role], ['+4790012345', '201', 'contact_person'])
    assert.deepEqual(
      spoiled.problems.map(({ problem }) => problem),
      ['email_invalid', 'spoiled_number', 'extension_invalid', 'role_unknown']
    )
  })

  test('[P2] a quotation mark that is never closed is told of', ({ assert }) => {
    const table = readTable('Navn;E-post\n"A;a@x.no\n')
    assert.deepEqual(table, { ok: false, refusal: 'quote_not_closed' })
  })
})
