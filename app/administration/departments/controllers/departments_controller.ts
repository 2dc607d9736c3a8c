import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { departmentOf } from '#administration/departments/controllers/department_of'
import { newDepartment, renamedDepartment } from '#administration/departments/validators'
import { typedAgain } from '#core/http/typed_again'
import { CreateDepartment } from '#directory/actions/create_department'
import { RenameDepartment } from '#directory/actions/rename_department'
import { departmentsOfCustomer } from '#directory/queries/departments_of_customer'

/** The parts of the own company that its people are in. */
export default class DepartmentsController {
  async index({ customer, view }: HttpContext) {
    const departments = await departmentsOfCustomer(customer.id)
    return view.render('pages/departments/list', { departments })
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(newDepartment)
    const outcome = await new CreateDepartment().execute(ctx.customer, input, actorOf(ctx))
    if (!outcome.ok) {
      ctx.response.status(422)
      typedAgain(ctx, { name: ctx.i18n.t(`departments.refusal.${outcome.refusal}`) })
      return this.index(ctx)
    }
    ctx.session.flash('notice', 'departments.created')
    return ctx.response.redirect().toPath('/admin/departments')
  }

  async show(ctx: HttpContext) {
    return ctx.view.render('pages/departments/department', { department: await departmentOf(ctx) })
  }

  async update(ctx: HttpContext) {
    const { id } = await departmentOf(ctx)
    const input = await ctx.request.validateUsing(renamedDepartment)
    const outcome = await new RenameDepartment().execute(ctx.customer, id, input, actorOf(ctx))
    if (!outcome.ok) {
      ctx.response.status(outcome.refusal === 'changed_meanwhile' ? 409 : 422)
      typedAgain(ctx, { name: ctx.i18n.t(`departments.refusal.${outcome.refusal}`) })
      return this.show(ctx)
    }
    ctx.session.flash('notice', 'departments.renamed')
    return ctx.response.redirect().toPath('/admin/departments')
  }
}
