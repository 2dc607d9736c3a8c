import vine from '@vinejs/vine'
import { CHANGES_OF_MANY } from '#administration/people/change_of_many'
import { PEOPLE_PER_PAGE } from '#directory/queries/people_page'

/** Those chosen on one page of the list, and what is to be done with them. */
export const selection = vine.create({
  userIds: vine
    .array(vine.number().positive().withoutDecimals())
    .maxLength(PEOPLE_PER_PAGE)
    .optional(),
  change: vine.enum(CHANGES_OF_MANY),
  /** 0: into none. */
  departmentId: vine.number().min(0).withoutDecimals().optional(),
})
