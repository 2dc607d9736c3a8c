import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { pageNumber } from '#core/http/page_number'
import { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import { queuesWithMembers } from '#directory/queries/queues_with_members'
import { usersOfCustomer } from '#directory/queries/users_of_customer'
import { numbersOfCustomer } from '#numbers/queries/numbers_of_customer'

/** Where a contact person begins: all that the customer has. */
@inject()
export default class AdminController {
  constructor(private catalogue: AddOnCatalogue) {}

  async show({ customer, request, view }: HttpContext) {
    const { page = 1 } = await request.validateUsing(pageNumber)
    const ordered = await activeAddOns(customer.id, Date.now())
    return view.render('pages/directory/admin', {
      customer,
      ...(await usersOfCustomer(customer.id, page)),
      queues: await queuesWithMembers(customer.id),
      numbers: await numbersOfCustomer(customer.id),
      addOnIds: [...ordered].filter((id) => this.catalogue.find(id)),
    })
  }
}
