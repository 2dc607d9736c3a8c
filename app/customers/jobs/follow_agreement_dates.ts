import { system } from '#audit/actor'
import { dayOf } from '#core/calendar_day'
import type { AreaJob } from '#core/jobs'
import { EndAgreement } from '#customers/actions/end_agreement'
import { StartAgreement } from '#customers/actions/start_agreement'
import type Customer from '#customers/models/customer'
import { customersToEnd, customersToStart } from '#customers/queries/due_customers'

const NAME = 'customers.follow_agreement_dates'

/** Lets in whose first day has come, and ends whose last day is over, within a minute of midnight or of the process's start. */
export const followAgreementDates: AreaJob = {
  name: NAME,
  schedule: '* * * * *',

  async run({ clock, log, signal }) {
    const today = dayOf(clock.now())
    const by = system(NAME)
    const each = async (customers: Customer[], act: (customer: Customer) => Promise<void>) => {
      for (const customer of customers) {
        if (signal.aborted) return
        await act(customer).catch((error) =>
          log.error({ err: error, customerId: customer.id }, 'An agreement cannot follow its dates')
        )
      }
    }
    await each(await customersToEnd(today), (one) => new EndAgreement(clock).execute(one, by))
    await each(await customersToStart(today), (one) => new StartAgreement(clock).execute(one, by))
  },
}
