/** The list of those who are awaited, in the reader's language. */
import type { I18n } from '@adonisjs/i18n'
import { TIME_ZONE } from '#core/norwegian_time'
import type { InvitedTally } from '#directory/invitations/actions/invite_everybody'
import { recipientOf } from '#directory/invitations/invitation_message'
import type { InvitationState } from '#directory/invitations/invitation_state'
import type { AwaitedPerson } from '#directory/invitations/queries/awaited_people'
import { formatNumber } from '#numbers/e164'

const COLORS: Record<InvitationState, string> = {
  not_invited: 'neutral',
  invited: 'info',
  opened: 'info',
  accepted: 'success',
  expired: 'warning',
}

export function awaitedRow(person: AwaitedPerson, i18n: I18n) {
  const { userId, name, state, invitedAt } = person
  const recipient = recipientOf(person)
  return {
    ...{ userId, name, state },
    color: COLORS[state],
    address: recipient?.channel === 'sms' ? formatNumber(recipient.to) : (recipient?.to ?? null),
    sentAt: invitedAt === null ? null : moment(invitedAt, i18n),
  }
}

/** What became of "send to all": what was sent, and who got nothing for which reason. */
export function tallyInWords(tally: InvitedTally | undefined, i18n: I18n) {
  if (!tally) return []
  const sent = { color: 'info', text: i18n.t('invitations.tally.sent', { count: tally.sent }) }
  const held = (['no_address', 'invited_too_often'] as const)
    .filter((reason) => tally[reason] > 0)
    .map((reason) => {
      const text = i18n.t(`invitations.tally.${reason}`, { count: tally[reason] })
      return { color: 'warning', text }
    })
  return [sent, ...held]
}

function moment(at: number, i18n: I18n): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE } as const
  return i18n.formatDate(new Date(at), style)
}
