import type { CheckRefusal } from '#access/actions/check_session'

/** The words for why somebody is out; i18n key. */
export const endedNotice = (why: CheckRefusal) =>
  why === 'not_let_in' ? 'access.ended' : `access.ended_why.${why}`
