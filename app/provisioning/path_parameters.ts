/** What may stand in a path, and nothing else: opaque ids, a month, an add-on's name. Never a telephone number (privacy 26). */
export const PATH_PARAMETERS = {
  customer: { pattern: /^[1-9]\d{0,9}$/, says: 'Id of the customer', example: '17' },
  user: { pattern: /^[1-9]\d{0,9}$/, says: 'Id of the user', example: '4711' },
  addOn: { pattern: /^[a-z_]{1,40}$/, says: 'Name of the add-on', example: 'switchboard' },
  month: { pattern: /^20\d\d-(0[1-9]|1[0-2])$/, says: 'The month', example: '2026-11' },
  number: { pattern: /^[1-9]\d{0,9}$/, says: 'Id of the number', example: '230' },
} as const

export type PathParameter = keyof typeof PATH_PARAMETERS
