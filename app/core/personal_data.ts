/** What one table stores about people: read by retention, erasure, export and the data processing page (terms 8, 10). */
export interface PersonalData {
  /** The table. Every table that a plugin creates is declared, and carries `customer_id`. */
  table: string
  /** i18n key: which facts about whom, in the words of the data processing page. */
  holds: string
  /**
   * How long a row lives. `deleted`: until somebody at the customer deletes it. `cancelled`: until the add-on is cancelled.
   * `days`: at most that many times 24 h, counted from the column `since`.
   */
  kept: { until: 'deleted' | 'cancelled' } | { days: number; since: string }
  /** How a customer's rows are erased when the agreement ends. `rows`: deleted by `customer_id`, in one statement. */
  erased: 'rows' | Eraser
}

/** Erases all that one customer has in the table and returns how many rows went. Safe to interrupt and to run twice. */
export type Eraser = (customerId: number) => Promise<number>
