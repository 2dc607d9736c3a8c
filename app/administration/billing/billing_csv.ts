import { Readable } from 'node:stream'
import type { Month } from '#administration/billing/month'
import { billedCustomers } from '#administration/billing/queries/billed_customers'
import { billingBasis, type BillingBasis } from '#administration/billing/queries/billing_basis'
import { CSV_BOM, csvLine } from '#core/csv_cell'
import type { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'

const CHUNK = 200
const COLUMNS = [
  ...['month', 'customer', 'organisation_number', 'add_on', 'per', 'oere_per_month'],
  ...['days', 'unit_days', 'amount_oere'],
]

/** The whole provider's month, a line for each add-on and price, read and written a piece at a time. For programs: fixed words. */
export function billingCsv(month: Month, catalogue: AddOnCatalogue, at: number): Readable {
  return Readable.from(everyLine(month, catalogue, at))
}

async function* everyLine(month: Month, catalogue: AddOnCatalogue, at: number) {
  yield CSV_BOM + csvLine(COLUMNS)
  let customers = await billedCustomers(month, 0, CHUNK)
  while (customers.length > 0) {
    const bases = await billingBasis(customers, month, catalogue, at)
    yield bases.flatMap((basis) => linesOf(month, basis)).join('')
    customers = await billedCustomers(month, customers[customers.length - 1].id, CHUNK)
  }
}

function linesOf(month: Month, { customer, lines }: BillingBasis): string[] {
  return lines.map((line) =>
    csvLine([
      ...[month, customer.name, customer.organisationNumber, line.addOnId, line.per],
      ...[line.oerePerMonth, line.days, line.unitDays, line.amountOere],
    ])
  )
}
