import { Office } from '#plugins/switchboard/tests/support/office'
import { Visitor } from './visitor.ts'

/** For `group.each.setup`: browsers are closed first, so that none of them comes back to the next test's office. */
export const tidyUp = () => async () => {
  await Visitor.leaveAll()
  await Office.closeAll()
}
