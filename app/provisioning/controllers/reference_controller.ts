import type { HttpContext } from '@adonisjs/core/http'
import { BASE } from '#provisioning/controllers/operation_controller'
import { openApiDocument } from '#provisioning/document/document'
import { parametersOf } from '#provisioning/document/parameters'
import { responsesOf } from '#provisioning/document/responses'
import { schemaOf } from '#provisioning/document/schemas'
import { operations } from '#provisioning/operations'
import type { Operation } from '#provisioning/operation'
import { PROBLEMS } from '#provisioning/problems'

/** The API's reference: for programs, and for the people who write them. */
export default class ReferenceController {
  document({ response }: HttpContext) {
    return response.json(openApiDocument(operations, BASE))
  }

  show({ view }: HttpContext) {
    const chapters = [...Map.groupBy(operations, ({ tag }) => tag)].map(([tag, ones]) => ({
      ...{ tag, operations: ones.map(shown) },
    }))
    const problems = Object.entries(PROBLEMS).map(([code, [status, title]]) => ({
      ...{ code, status, title },
    }))
    return view.render('pages/provisioning/reference', { chapters, problems, base: BASE })
  }
}

function shown(one: Operation) {
  return {
    ...{ id: one.id, method: one.method, path: one.path, scope: one.scope },
    ...{ summary: one.summary, says: one.says, parameters: parametersOf(one) },
    body: one.body && JSON.stringify(schemaOf(one.body), null, 2),
    example: one.example && JSON.stringify(one.example, null, 2),
    responses: Object.entries(responsesOf(one)).map(([status, { description }]) => ({
      ...{ status, description },
    })),
  }
}
