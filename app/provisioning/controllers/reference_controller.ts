import type { HttpContext } from '@adonisjs/core/http'
import { BASE } from '#provisioning/controllers/operation_controller'
import { openApiDocument } from '#provisioning/document/document'
import { operations } from '#provisioning/operations'

/** The API's reference, for programs. */
export default class ReferenceController {
  document({ response }: HttpContext) {
    return response.json(openApiDocument(operations, BASE))
  }
}
