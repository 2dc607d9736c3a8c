import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { SystemClock } from '#core/clock'
import type User from '#access/models/user'
import { hasSecondFactor } from '#access/second_factor/queries/has_second_factor'
import { personForm } from '#administration/people/controllers/person_form'
import { hasComeIn, newestInvitationOf } from '#directory/invitations/queries/invitations_of_user'
import { invitationState } from '#directory/invitations/invitation_state'

/** What the person's own page shows beside the form: how they come in, and what can be done about it. */
export async function personPage(ctx: HttpContext, person: User) {
  const isYourself = person.id === ctx.auth.user!.id
  return {
    ...(await personForm(ctx)),
    person,
    invitation: await openInvitation(person),
    canResetSecondFactor: !isYourself && (await hasSecondFactor(person.id)),
  }
}

/** How far the person has come on the way in; null for who has been inside, or is shut out. */
async function openInvitation(person: User) {
  const client = db.connection()
  if (person.isBlocked || (await hasComeIn(person, client))) return null
  return invitationState(await newestInvitationOf(person, client), new SystemClock().now())
}
