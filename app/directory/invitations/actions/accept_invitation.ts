import db from '@adonisjs/lucid/services/db'
import hash from '@adonisjs/core/services/hash'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import { sqlMoment } from '#core/sql_moment'
import User from '#access/models/user'
import { newPasswordProblem } from '#access/passwords/new_password_problem'
import type { PasswordProblem } from '#access/passwords/values/password_rule'
import {
  findInvitation,
  type FoundInvitation,
  type InvitationProblem,
} from '#directory/invitations/queries/find_invitation'
import Invitation from '#directory/invitations/models/invitation'

interface Acceptance {
  /** From the link. */
  secret: string
  password: string
  /** IP address, for the audit log. */
  address: string
}

/**
 * A person comes in for the first time: the link is used up, the password is theirs, and the address it was sent to is verified.
 * Of two who use the same link at once, one comes in and the other is told.
 */
export class AcceptInvitation {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute({
    secret,
    password,
    address,
  }: Acceptance): Promise<Result<User, InvitationProblem | PasswordProblem>> {
    const now = this.clock.now()
    const found = await findInvitation(secret, now)
    if (found.problem !== null) return refused(found.problem)

    const weakness = await newPasswordProblem(found.user, password)
    if (weakness) return refused(weakness)
    const passwordHash = await hash.make(password)
    return db.transaction(async (client) => {
      const still = await findInvitation(secret, now, client)
      if (still.problem !== null) return refused(still.problem)
      if (!(await use(still.invitation, now, client))) return refused('used')
      return done(await letIn(still, { passwordHash, address, now }, client))
    })
  }
}

/** Whether it was this request that used it. */
async function use(
  { id, customerId }: Invitation,
  now: number,
  client: TransactionClientContract
): Promise<boolean> {
  const [affected] = await Invitation.query({ client })
    .where({ id, customerId })
    .whereNull('acceptedAt')
    .update({ acceptedAt: now, openedAt: db.raw('coalesce(opened_at, ?)', [now]) })
  return affected === 1
}

/** Past the model, which would hash the hash. */
async function letIn(
  { invitation, user }: Extract<FoundInvitation, { problem: null }>,
  { passwordHash, address, now }: { passwordHash: string; address: string; now: number },
  client: TransactionClientContract
): Promise<User> {
  const { customerId, id, name } = user
  const moment = sqlMoment(now)
  const proved = invitation.channel === 'mail' ? 'email_verified_at' : 'mobile_verified_at'
  const current = invitation.channel === 'mail' ? user.email : user.mobileNumber
  const verified = current === invitation.recipient ? { [proved]: moment } : {}
  await client
    .from('users')
    .where({ customer_id: customerId, id })
    .update({ password: passwordHash, updated_at: moment, ...verified })
  const by = { kind: 'user' as const, id, name, address }
  const subject = { type: 'user', id, name }
  const { channel, recipient } = invitation
  const after = { channel, recipient }
  await recordAudit({ customerId, by, action: 'invitation.accepted', subject, after }, now, client)
  return User.findOrFail(id, { client })
}
