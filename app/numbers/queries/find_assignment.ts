/** Whose number is this, and where do its callers go? Index: unique (number). */
import AssignedNumber from '#numbers/models/assigned_number'

export interface Assignment {
  customerId: number
  queueId: number | null
}

export async function findAssignment(number: string): Promise<Assignment | null> {
  const assigned = await AssignedNumber.query()
    .select('customerId', 'queueId')
    .where('number', number)
    .first()
  return assigned && { customerId: assigned.customerId, queueId: assigned.queueId }
}
