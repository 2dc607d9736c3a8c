import { errors, type HttpContext } from '@adonisjs/core/http'
import {
  departmentsOfCustomer,
  type DepartmentRow,
} from '#directory/queries/departments_of_customer'

/** The department that the address names. @throws 404 for any that is not this customer's. */
export async function departmentOf({
  customer,
  params,
  request,
}: HttpContext): Promise<DepartmentRow> {
  const departments = await departmentsOfCustomer(customer.id)
  const department = departments.find(({ id }) => id === Number(params.department))
  if (!department) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
  return department
}
