import type { HttpContext } from '@adonisjs/core/http'
import Department from '#directory/models/department'
import { queuesOfUser } from '#directory/queries/queues_of_user'

/** A user's own page. */
export default class MeController {
  async show({ auth, customer, view }: HttpContext) {
    const { id, departmentId } = auth.getUserOrFail()
    const queues = await queuesOfUser(customer.id, id)
    const department = departmentId === null ? null : await Department.find(departmentId)
    return view.render('pages/directory/me', { customer, department, queues })
  }
}
