import { readFile } from 'node:fs/promises'
import vine from '@vinejs/vine'
import { errors, type HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { isFragmentRequest } from '#core/http/error_page'
import { ConfirmImport } from '#directory/imports/actions/confirm_import'
import { StageImport } from '#directory/imports/actions/stage_import'
import { importRunner } from '#directory/imports/import_runner'
import { lineView } from '#directory/imports/line_view'
import { importOf, linesOf } from '#directory/imports/queries/import_of'
import { dropImport } from '#directory/imports/queries/imports_at_work'

const upload = vine.create({ makesDepartments: vine.accepted().optional() })
const confirmation = vine.create({ invites: vine.accepted().optional() })
const looking = vine.create({
  page: vine.number().min(1).max(10_000).optional(),
  kind: vine.enum(['new', 'changed', 'unchanged', 'error']).optional(),
})

/** A list of people: uploaded, looked at, confirmed, carried out. */
export default class ImportsController {
  create({ view }: HttpContext) {
    return view.render('pages/imports/upload')
  }

  async store(ctx: HttpContext) {
    const { customer, request, response, view } = ctx
    const { makesDepartments } = await request.validateUsing(upload)
    const file = request.file('list', { size: '5mb' })
    const refuse = (refusal: string) => {
      response.status(422)
      return view.render('pages/imports/upload', { refusal })
    }
    if (!file?.tmpPath) return refuse('no_file')
    if (!file.isValid) return refuse('too_big')
    const list = { fileName: file.clientName, bytes: await readFile(file.tmpPath) }
    const choices = { ...list, makesDepartments: makesDepartments !== undefined }
    const outcome = await new StageImport().execute(customer, choices, actorOf(ctx))
    if (!outcome.ok) return refuse(outcome.refusal)
    return response.redirect().toPath(`/admin/people/imports/${outcome.value}`)
  }

  async show(ctx: HttpContext) {
    const { customer, i18n, request, view } = ctx
    const found = await this.#found(ctx)
    if (isFragmentRequest(ctx)) return view.render('fragments/imports/progress', { found })
    const { kind, page = 1 } = await request.validateUsing(looking)
    const { lines, pages } = await linesOf(customer.id, found.id, { kind, page })
    const shown = lines.map((line) => lineView(line, i18n))
    return view.render('pages/imports/import', { found, kind, lines: shown, pages })
  }

  /** Confirms: from here on it is carried out. */
  async update(ctx: HttpContext) {
    const { customer, request, response, session } = ctx
    const { id } = await this.#found(ctx)
    const { invites } = await request.validateUsing(confirmation)
    const choice = { importId: id, invites: invites !== undefined }
    const outcome = await new ConfirmImport().execute(customer, choice, actorOf(ctx))
    if (outcome.ok) importRunner.start(customer, id)
    else session.flash('notice', 'imports.already_confirmed')
    return response.redirect().toPath(`/admin/people/imports/${id}`)
  }

  async destroy(ctx: HttpContext) {
    const { customer, response, session } = ctx
    const { id, state } = await this.#found(ctx)
    if (state !== 'running') await dropImport(customer.id, id)
    session.flash('notice', state === 'running' ? 'imports.is_running' : 'imports.dropped')
    return response.redirect().toPath('/admin/people/import')
  }

  async #found({ customer, params, request }: HttpContext) {
    const found = await importOf(customer.id, String(params.import), Date.now())
    if (!found) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    return found
  }
}
