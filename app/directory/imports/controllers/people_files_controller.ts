import db from '@adonisjs/lucid/services/db'
import { errors, type HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { recordAudit } from '#audit/record_audit'
import { CSV_TYPE } from '#core/csv_cell'
import { peopleCsv, resultCsv, templateCsv } from '#directory/imports/people_csv'
import { allLinesOf, importOf } from '#directory/imports/queries/import_of'
import { knownPeople } from '#directory/imports/queries/known_people'

/** Lists of people to take home. That one was taken is in the audit log. */
export default class PeopleFilesController {
  template({ i18n, response }: HttpContext) {
    return download(response, `${i18n.t('imports.file.template')}.csv`, templateCsv(i18n))
  }

  /** Everybody at the customer, in a form that can be imported again. */
  async export(ctx: HttpContext) {
    const { customer, i18n, response } = ctx
    const { people } = await knownPeople(customer.id)
    await this.#note(ctx, 'people_export.taken', String(customer.id), customer.name)
    return download(response, `${i18n.t('imports.file.people')}.csv`, peopleCsv(people, i18n))
  }

  async result(ctx: HttpContext) {
    const { customer, i18n, params, request, response } = ctx
    const found = await importOf(customer.id, String(params.import), Date.now())
    if (found?.state !== 'done')
      throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const lines = await allLinesOf(customer.id, found.id)
    await this.#note(ctx, 'people_import.result_taken', found.id, found.fileName)
    return download(response, `${i18n.t('imports.file.result')}.csv`, resultCsv(lines, i18n))
  }

  #note(ctx: HttpContext, action: string, id: string, name: string) {
    const [type] = action.split('.')
    const event = { customerId: ctx.customer.id, by: actorOf(ctx), action }
    return db.transaction((client) =>
      recordAudit({ ...event, subject: { type, id, name } }, Date.now(), client)
    )
  }
}

function download(response: HttpContext['response'], fileName: string, text: string) {
  response.header('content-type', CSV_TYPE)
  response.header('content-disposition', `attachment; filename="${fileName}"`)
  return response.send(text)
}
