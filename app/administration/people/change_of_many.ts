/** What can be done with several people at once. */
export type ChangeOfMany =
  | { what: 'block' | 'unblock' | 'delete' }
  /** Null: into none. */
  | { what: 'department'; departmentId: number | null }

export const CHANGES_OF_MANY = ['block', 'unblock', 'department', 'delete'] as const
