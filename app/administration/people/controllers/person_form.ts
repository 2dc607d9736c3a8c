import type { HttpContext } from '@adonisjs/core/http'
import { typedAgain } from '#core/http/typed_again'
import { departmentsOfCustomer } from '#directory/queries/departments_of_customer'

/** Where on the form a refusal belongs; the others stand above it. */
const FIELDS: Readonly<Record<string, string>> = {
  username_missing: 'email',
  username_taken: 'username',
  extension_invalid: 'extension',
  extension_taken: 'extension',
  mobile_number_invalid: 'mobileNumber',
  unknown_department: 'departmentId',
}

/** What the form chooses among. */
export async function personForm({ customer }: HttpContext) {
  const departments = await departmentsOfCustomer(customer.id)
  return { departments: departments.map(({ id, name }) => ({ value: id, label: name })) }
}

/** The form is shown again with what was typed; the refusal stands at its field, or is returned to stand above. */
export function refuseForm(ctx: HttpContext, refusal: string): string | null {
  const field = FIELDS[refusal]
  ctx.response.status(refusal === 'changed_meanwhile' ? 409 : 422)
  typedAgain(ctx, field ? { [field]: ctx.i18n.t(`people.refusal.${refusal}`) } : {})
  return field ? null : refusal
}
