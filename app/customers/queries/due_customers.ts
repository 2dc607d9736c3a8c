import Customer from '#customers/models/customer'

/**
 * Which customers' first day has come (`today`, as in `2026-11-24`), though they are not let in yet?
 * Leans on the index `agreements (started_at, starts_on)`. Reads across customers: for the job that follows the dates only.
 */
export function customersToStart(today: string): Promise<Customer[]> {
  return Customer.query()
    .whereIn('id', (due) =>
      due
        .from('agreements')
        .whereNull('started_at')
        .where('starts_on', '<=', today)
        .whereNull('terminated_at')
        .select('customer_id')
    )
    .orderBy('id')
}

/** Whose last day is over, though they are still in? Leans on the index `agreements (terminated_at, ends_on)`. */
export function customersToEnd(today: string): Promise<Customer[]> {
  return Customer.query()
    .whereIn('id', (due) =>
      due
        .from('agreements')
        .whereNull('terminated_at')
        .where('ends_on', '<', today)
        .select('customer_id')
    )
    .orderBy('id')
}
