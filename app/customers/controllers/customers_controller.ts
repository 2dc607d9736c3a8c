import config from '@adonisjs/core/services/config'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#audit/controllers/actor_of'
import { dayOf } from '#core/calendar_day'
import { CreateCustomer } from '#customers/actions/create_customer'
import { UpdateCustomer } from '#customers/actions/update_customer'
import { showCustomer } from '#customers/controllers/show_customer'
import Customer from '#customers/models/customer'
import { changedCustomer, newCustomer } from '#customers/validators/customer'

/** A customer as provider staff see it (terms 5). */
export default class CustomersController {
  create({ view }: HttpContext) {
    return view.render('pages/customers/new_customer', this.#choices())
  }

  async store(ctx: HttpContext) {
    const { request, response, session, view } = ctx
    const input = await request.validateUsing(newCustomer)
    const outcome = await new CreateCustomer().execute(input, actorOf(ctx))
    if (!outcome.ok) {
      response.status(422)
      const { refusal } = outcome
      return view.render('pages/customers/new_customer', {
        ...{ refusal, typed: input, ...this.#choices() },
        standing: await Customer.findBy({ organisationNumber: input.organisationNumber }),
      })
    }
    session.flash('notice', 'customers.created')
    return response.redirect().toPath(`/provider/customers/${outcome.value.id}`)
  }

  async show(ctx: HttpContext) {
    return showCustomer(ctx, await Customer.findOrFail(ctx.params.customer))
  }

  async update(ctx: HttpContext) {
    const { params, request, response, session } = ctx
    const customer = await Customer.findOrFail(params.customer)
    const input = await request.validateUsing(changedCustomer)
    const outcome = await new UpdateCustomer().execute(customer, input, actorOf(ctx))
    if (!outcome.ok) {
      response.status(409)
      return showCustomer(ctx, customer, { refusal: outcome.refusal, typed: input })
    }
    session.flash('notice', 'customers.changed')
    return response.redirect().toPath(`/provider/customers/${customer.id}`)
  }

  #choices() {
    return { plans: config.get<string[]>('agreements.plans'), today: dayOf(Date.now()) }
  }
}
