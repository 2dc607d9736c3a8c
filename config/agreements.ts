import env from '#start/env'

/** What the provider sells, and what happens after the end. */
export default {
  /** Ids; their names are `customers.plans.<id>` in the language files. */
  plans: ['basic', 'standard', 'premium'],
  /** From the last day until everything that the customer has stored is erased (terms 10). */
  eraseAfterDays: env.get('ERASE_AFTER_DAYS', 90),
}
