import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { departmentOf } from '#administration/departments/controllers/department_of'
import { departmentToDelete } from '#administration/departments/validators'
import { DeleteDepartment } from '#directory/actions/delete_department'

/** A department goes: first how many people that concerns, then it happens. */
export default class DeletionsController {
  async create(ctx: HttpContext) {
    return ctx.view.render('pages/departments/deletion', { department: await departmentOf(ctx) })
  }

  async store(ctx: HttpContext) {
    const department = await departmentOf(ctx)
    const shown = await ctx.request.validateUsing(departmentToDelete)
    const { id } = department
    const outcome = await new DeleteDepartment().execute(ctx.customer, id, shown, actorOf(ctx))
    if (!outcome.ok) {
      ctx.response.status(409)
      const { refusal } = outcome
      return ctx.view.render('pages/departments/deletion', { department, refusal })
    }
    ctx.session.flash('notice', 'departments.deleted')
    return ctx.response.redirect().toPath('/admin/departments')
  }
}
