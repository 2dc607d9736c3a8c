/**
 * Tables whose rows are one person's own and go with the person, in the order they are emptied; those that the database empties
 * itself (on delete cascade) need not stand here. Each has `customer_id` and `user_id`, and an index that begins with both.
 * The journal and the records of calls keep the bare id: to them somebody was here, and they do not say who.
 */
export const BELONGINGS = [
  'user_abilities',
  'queue_members',
  'member_pauses',
  'password_resets',
  'user_sessions',
  'invitations',
  'contact_verifications',
]
