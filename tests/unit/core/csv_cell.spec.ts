import { test } from '@japa/runner'
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { csvFile, csvLine, neutralText, originalText } from '#core/csv_cell'

test.group('CSV cells', () => {
  for (const text of ['=1+1', '+4790012345', '-2', '@sum', '\tx', '\rx', ' =1', `'=1`, '＝1']) {
    test(`[privacy 12] ${JSON.stringify(text)} is no formula`, ({ assert }) => {
      assert.equal(neutralText(text), `'${text}`)
      assert.equal(originalText(neutralText(text)), text)
    })
  }

  test('[privacy 12] ordinary words stay as they are', ({ assert }) => {
    for (const text of ['Åse', "'s-Hertogenbosch", 'a=b', '', 'kari@x.no']) {
      assert.equal(neutralText(text), text)
    }
  })

  test('[privacy 12] any text comes back, and none begins as a formula', ({ assert }) => {
    const text = fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n aÅ;"`) })
    fc.assert(
      fc.property(text, (original) => {
        assert.notMatch(neutralText(original), /^[=+\-@\t\r\n]/)
        assert.equal(originalText(neutralText(original)), original)
      })
    )
  })

  test('numbers are numbers, and a line may hold anything', ({ assert }) => {
    assert.equal(csvLine([-5, true, null, 'a;b', 'si "hei"']), '-5;true;;"a;b";"si ""hei"""\r\n')
  })

  test('a file is read again as it was', ({ assert }) => {
    const rows = [
      ['Navn', 'Ø;"\r\n'],
      ['=1', '+47'],
    ]
    const cells: string[][] = parse(csvFile(rows), { bom: true, delimiter: ';' })
    assert.deepEqual(
      cells.map((line) => line.map(originalText)),
      rows
    )
  })
})
