import { test } from '@japa/runner'
import { MOST_NUMBERS, readNumberList } from '#numbers/number_list'

const numbersIn = (text: string) => readNumberList(text).numbers.map(({ number }) => number)
const problemsIn = (text: string) => readNumberList(text).problems

const THREE = ['+4722334400', '+4722334401', '+4722334402']

test.group('A list of numbers', () => {
  for (const range of [
    '22334400-22334402',
    '22 33 44 00 - 22 33 44 02',
    '22334400–22334402',
    '+47 22 33 44 00 til 22 33 44 02',
    '004722334400..4722334402',
    '22 33 44 00-02',
    '22334400;22334402',
    '"22334400","22334402"',
    '22334400\t22334402',
  ]) {
    test(`[P1] a range in any spelling: ${range}`, ({ assert }) => {
      assert.deepEqual(numbersIn(range), THREE)
    })
  }

  test('[P1] one on each line, with heading, byte order mark and empty lines', ({ assert }) => {
    const text = '\uFEFFNummer;Serie\r\n22-33-44-00;Oslo\r\n\r\n+47 900 12 345\r\n02800\r\n'
    assert.deepEqual(readNumberList(text), {
      numbers: [
        { number: '+4722334400', kind: 'fixed' },
        { number: '+4790012345', kind: 'mobile' },
        { number: '02800', kind: 'short' },
      ],
      problems: [],
    })
  })

  test('what is wrong is told by line, and the rest is kept', ({ assert }) => {
    const text = ['22334400-02', 'hei 12', '22334409 - 22334405', '22334401', '22340000-99999999']
    assert.deepEqual(numbersIn(text.join('\n')), THREE)
    assert.deepEqual(
      problemsIn(text.join('\n')).map(({ line, problem }) => [line, problem]),
      [
        [2, 'not_a_number'],
        [3, 'ends_before_it_begins'],
        [4, 'twice'],
        [5, 'too_long'],
      ]
    )
  })

  test(`no more than ${MOST_NUMBERS} at a time`, ({ assert }) => {
    const text = '22330000-22339999\n22340000'
    assert.lengthOf(numbersIn(text), MOST_NUMBERS)
    assert.deepEqual(problemsIn(text), [{ line: 2, text: '22340000', problem: 'too_long' }])
  })
})
