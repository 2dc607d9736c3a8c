import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { ImportNumbers } from '#numbers/actions/import_numbers'
import { formatNumber } from '#numbers/e164'
import type { StockNumber } from '#numbers/number_kind'
import { readNumberList } from '#numbers/number_list'
import { knownNumbers } from '#numbers/queries/known_numbers'
import { importing } from '#numbers/validators/stock'

const PROBLEMS_SHOWN = 100
const LARGEST_FILE = '1mb'

/** Numbers come into stock in two steps: what the list says, and then yes. The first writes nothing. */
export default class NumberImportsController {
  async create({ view }: HttpContext) {
    return view.render('pages/numbers/import')
  }

  async preview({ request, response, view }: HttpContext) {
    const { series = null, list = '' } = await request.validateUsing(importing)
    const file = request.file('file', { size: LARGEST_FILE })
    const isFileTooLarge = file?.hasErrors ?? false
    const text = file?.tmpPath && file.isValid ? await readFile(file.tmpPath, 'utf8') : list
    const preview = await previewOf(text)
    if (preview.fresh === 0) response.status(422)
    return view.render('pages/numbers/import', { list: text, series, preview, isFileTooLarge })
  }

  async store(ctx: HttpContext) {
    const { list = '', series } = await ctx.request.validateUsing(importing)
    const { numbers } = readNumberList(list)
    if (numbers.length === 0) return ctx.response.redirect().toPath('/provider/numbers/imports/new')
    const input = { numbers, series: series ?? nameOf(numbers) }
    const amount = await new ImportNumbers().execute(input, actorOf(ctx))
    ctx.session.flash('notice', amount > 0 ? 'numbers.imported' : 'numbers.imported_none')
    return ctx.response.redirect().toPath('/provider/numbers')
  }
}

async function previewOf(text: string) {
  const { numbers, problems } = readNumberList(text)
  const known = await knownNumbers(numbers.map(({ number }) => number))
  const fresh = numbers.filter(({ number }) => !known.has(number))
  return {
    fresh: fresh.length,
    known: known.size,
    first: fresh.at(0)?.number,
    last: fresh.at(-1)?.number,
    problems: problems.slice(0, PROBLEMS_SHOWN),
    problemCount: problems.length,
  }
}

/** What a series is called when nobody said: its ends. */
function nameOf(numbers: readonly StockNumber[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)!].map(({ number }) => formatNumber(number))
  return first === last ? first : `${first} – ${last}`
}
