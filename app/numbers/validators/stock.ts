import vine from '@vinejs/vine'

const state = vine.enum(['free', 'assigned', 'quarantined'] as const).optional()

export const browsing = vine.create({
  state,
  page: vine.number().min(1).max(10_000).optional(),
})

/** Sent in the body: telephone numbers stand in no address (privacy 26). */
export const searching = vine.create({
  state,
  q: vine.string().trim().maxLength(30).optional(),
})

/** How long the list may be is for its reader to say, line by line. */
export const importing = vine.create({
  list: vine.string().optional(),
  series: vine.string().trim().maxLength(80).optional(),
})
