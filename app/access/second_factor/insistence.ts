import app from '@adonisjs/core/services/app'
import type { Role } from '#access/models/user'

const INSISTED_ON: readonly Role[] = ['staff', 'contact_person']

/** Whether somebody in this role must have a second factor here (privacy 23). */
export function insistsOnSecondFactor(role: Role): boolean {
  return app.config.get('access.secondFactor') === 'required' && INSISTED_ON.includes(role)
}
