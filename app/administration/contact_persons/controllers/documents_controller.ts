import { errors, type HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { actorOf } from '#access/controllers/actor_of'
import { DocumentStore } from '#administration/contact_persons/document_store'
import { authorisationOf } from '#administration/contact_persons/queries/contact_persons_of_customer'
import { recordAudit } from '#audit/record_audit'
import { customerAtDesk } from '#customers/controllers/customer_at_desk'

/** A signed authorisation, for provider staff. That somebody read it stands in the customer's log before they get it. */
export default class DocumentsController {
  async show(ctx: HttpContext) {
    const { params, request, response } = ctx
    const { id: customerId } = await customerAtDesk(ctx)
    const found = await authorisationOf(customerId, Number(params.authorisation))
    if (!found) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const kept = { file: found.document_file, key: found.document_key }
    const content = await new DocumentStore().read(kept)
    const subject = { type: 'user', id: found.user_id, name: found.person_name }
    const event = { customerId, by: actorOf(ctx), action: 'contact_person.document_read', subject }
    await db.transaction((client) => recordAudit(event, Date.now(), client))
    const name = encodeURIComponent(found.document_name)
    response.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
    return response.type(found.document_type).send(content)
  }
}
