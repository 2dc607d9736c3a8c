import { system } from '#audit/actor'
import { ImportNumbers } from '#numbers/actions/import_numbers'
import { readNumberList } from '#numbers/number_list'
import { knownNumbers } from '#numbers/queries/known_numbers'

/** What the demo's customers have, and as much again to give away. */
const SERIES = [
  { series: 'Oslo', list: '22334450-22334479' },
  { series: 'Trondheim', list: '73502000-73502019' },
]

export async function seedNumbers(): Promise<void> {
  for (const { series, list } of SERIES) {
    const { numbers } = readNumberList(list)
    const known = await knownNumbers(numbers.map(({ number }) => number))
    if (known.size === 0) await new ImportNumbers().execute({ numbers, series }, system('demo'))
  }
}
