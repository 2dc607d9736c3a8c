import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import {
  AppointContactPerson,
  type AppointInput,
} from '#administration/contact_persons/actions/appoint_contact_person'
import { EndAppointment } from '#administration/contact_persons/actions/end_appointment'
import { LARGEST_DOCUMENT } from '#administration/contact_persons/document_type'
import {
  contactPersonsOfCustomer,
  othersAtCustomer,
} from '#administration/contact_persons/queries/contact_persons_of_customer'
import { appointing, ending } from '#administration/contact_persons/validators/appointment'
import { customerAtDesk } from '#customers/controllers/customer_at_desk'
import type Customer from '#customers/models/customer'

type Typed = Awaited<ReturnType<typeof appointing.validate>>

/** Who acts for a customer, at the provider's desk: appointed on an authorisation, and let go. */
export default class ContactPersonsController {
  async index(ctx: HttpContext) {
    return this.#show(ctx, await customerAtDesk(ctx))
  }

  async store(ctx: HttpContext) {
    const customer = await customerAtDesk(ctx)
    const typed = await ctx.request.validateUsing(appointing)
    const file = ctx.request.file('document', { size: LARGEST_DOCUMENT })
    if (!file?.tmpPath) return this.#show(ctx, customer, 'document_missing')
    if (!file.isValid) return this.#show(ctx, customer, 'document_too_large')
    const document = { name: file.clientName, content: await readFile(file.tmpPath) }
    const input = { person: personIn(typed), authorisation: authorisationIn(typed), document }
    const outcome = await new AppointContactPerson().execute(customer, input, actorOf(ctx))
    if (!outcome.ok) return this.#show(ctx, customer, outcome.refusal)
    return back(ctx, customer, 'contact_persons.appointed')
  }

  async destroy(ctx: HttpContext) {
    const customer = await customerAtDesk(ctx)
    const { reason = null } = await ctx.request.validateUsing(ending)
    const input = { userId: Number(ctx.params.contact_person), reason }
    const outcome = await new EndAppointment().execute(customer, input, actorOf(ctx))
    if (!outcome.ok) return this.#show(ctx, customer, outcome.refusal)
    return back(ctx, customer, 'contact_persons.ended')
  }

  async #show(ctx: HttpContext, customer: Customer, refusal?: string) {
    const { request, response, view } = ctx
    if (refusal) response.status(refusal === 'not_a_contact_person' ? 404 : 409)
    return view.render('pages/contact_persons/index', {
      customer,
      refusal,
      typed: refusal ? request.except(['_csrf', 'document']) : {},
      others: await othersAtCustomer(customer.id),
      ...(await contactPersonsOfCustomer(customer.id, Date.now())),
    })
  }
}

/** The validator saw to it that somebody is named, one way or the other. */
function personIn(typed: Typed): AppointInput['person'] {
  if (typed.userId !== undefined) return { userId: typed.userId }
  const { firstName = '', lastName = '', email, mobileNumber } = typed
  return { firstName, lastName, email, mobileNumber }
}

function authorisationIn({ signedBy, signerRole, signedOn, validFrom, validUntil = null }: Typed) {
  return { signedBy, signerRole, signedOn, validFrom, validUntil }
}

function back({ response, session }: HttpContext, { id }: Customer, noticeKey: string) {
  session.flash('notice', noticeKey)
  return response.redirect().toPath(`/provider/customers/${id}/contact-persons`)
}
